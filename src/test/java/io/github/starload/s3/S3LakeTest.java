package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.aws.AwsAccess;
import io.github.starload.load.Lake;
import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.S3Server;
import io.github.starload.settings.Secret;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

class S3LakeTest implements LakeContract {
  private static final AwsAccess.Keys KEYS =
      new AwsAccess.Keys("AKTEST", new Secret("not-a-real-secret"));

  @TempDir private static Path store;
  private static S3Server server;
  private static S3Lake lake;
  private String prefix = "";

  @BeforeAll
  static void start() {
    server = S3Server.start(store, KEYS);
    lake = S3Lake.open(access("lake", KEYS));
    lake.createBucketIfMissing();
  }

  @AfterAll
  static void stop() {
    lake.close();
    server.close();
  }

  @BeforeEach
  void prefixOfTest(TestInfo test) {
    prefix = test.getTestMethod().orElseThrow().getName() + "/";
  }

  @Override
  public Lake lake() {
    return lake;
  }

  @Override
  public String prefix() {
    return prefix;
  }

  @Test
  void bucketThatIsThereIsLeftAsItIs() {
    lake.putNew(prefix + "kept", new byte[1]);
    lake.createBucketIfMissing();

    assertThat(lake.find(prefix + "kept")).isPresent();
  }

  @Test
  void failedUploadInPartsLeavesNoPartsBehind(@TempDir Path folder) throws Exception {
    Path file = Files.write(folder.resolve("zeroes"), new byte[(int) S3Lake.SINGLE_PUT_BYTES + 1]);

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> lake.put(prefix + "damaged", file, "00".repeat(32)));
    try (var client = access("lake", KEYS).client()) {
      assertThat(client.listMultipartUploads(b -> b.bucket("lake")).uploads()).isEmpty();
    }
  }

  @Test
  void missingBucketIsNamed() {
    try (S3Lake other = S3Lake.open(access("elsewhere", KEYS))) {
      String sentence =
          ": there is no bucket elsewhere (s3://elsewhere/k). Create the bucket, or choose another"
              + " one for this target.";
      assertRefused(() -> other.find("k"), "Cannot find k" + sentence);
      assertRefused(() -> other.putNew("k", new byte[1]), "Cannot write k" + sentence);
      assertRefused(() -> other.list("k"), "Cannot list k" + sentence);
    }
  }

  @Test
  void wrongSecretIsToldWithoutShowingIt() {
    try (S3Lake other =
        S3Lake.open(access("lake", new AwsAccess.Keys("AKTEST", new Secret("guessed"))))) {
      assertRefused(
          () -> other.list("k"),
          "Cannot list k: the store refused the credentials (SignatureDoesNotMatch) (s3://lake/k)."
              + " Sign in again, or choose other credentials for this target.");
    }
  }

  @Test
  void unknownKeyIsRefused() {
    try (S3Lake other =
        S3Lake.open(access("lake", new AwsAccess.Keys("STRANGER", new Secret("guessed"))))) {
      assertRefused(
          () -> other.list("k"),
          "Cannot list k: the store refused the credentials (InvalidAccessKeyId) (s3://lake/k)."
              + " Sign in again, or choose other credentials for this target.");
    }
  }

  @Test
  void unreachableStoreIsNamed() throws Exception {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0)) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
    try (S3Lake other = S3Lake.open(S3Access.ofStore(nobody, KEYS, "lake"))) {
      assertRefused(
          () -> other.read("k"),
          "Cannot read k: "
              + nobody
              + " cannot be reached (Connection refused) (s3://lake/k). Check the network, the"
              + " endpoint and the region, and try again.");
    }
  }

  @Test
  void fileThatIsGoneIsNamed() {
    assertRefused(
        () -> lake.put("k", Path.of("gone.csv"), "00".repeat(32)),
        "Cannot upload k: the file gone.csv cannot be read (gone.csv) (s3://lake/k). Check that the"
            + " file is there and may be read.");
  }

  @Test
  void printedAccessShowsNoSecret() {
    assertThat(access("lake", KEYS).toString()).doesNotContain("not-a-real-secret");
  }

  @Test
  void partsGrowWithTheFileSoThatTenThousandSuffice() {
    assertThat(MultipartUpload.partBytes(65L << 20)).isEqualTo(8 << 20);
    assertThat(MultipartUpload.partBytes(1L << 40)).isEqualTo(109_951_163);
  }

  private static void assertRefused(Runnable call, String sentence) {
    assertThatExceptionOfType(StarloadException.class).isThrownBy(call::run).withMessage(sentence);
  }

  private static S3Access access(String bucket, AwsAccess credentials) {
    return S3Access.ofStore(server.endpoint(), credentials, bucket);
  }
}
