package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.aws.AwsAccess;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.LakeSettings;
import io.github.starload.settings.LakeSettings.ObjectEncryption;
import io.github.starload.settings.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// What the sandbox's store lacks: encryption by key and the bucket's owner; and a second opinion
/// on uploads in parts and conditional writes. Wrong checksums are no subject here, as moto takes
/// them.
class MotoLakeTest {
  private static final AwsAccess.Keys KEYS = new AwsAccess.Keys("AKTEST", new Secret("any"));

  /// The account that owns everything in moto.
  static final String OWNER = "123456789012";

  @TempDir private static Path folder;
  private static MotoServer moto;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(MotoServer.isInstalled(), "moto_server is not on the PATH");
    moto = MotoServer.start(folder);
    try (S3Lake lake = lake(new ObjectEncryption.OfBucket(), Optional.empty())) {
      lake.createBucketIfMissing();
    }
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  @Test
  void objectsAreEncryptedAsTheSettingsSayHoweverTheyTravel() throws Exception {
    byte[] content = new byte[(int) S3Lake.SINGLE_PUT_BYTES + 1];
    Path file = Files.write(folder.resolve("large"), content);
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    ObjectEncryption byKey = new ObjectEncryption.ByKms(Optional.of("alias/lake"));
    try (S3Lake lake = lake(byKey, Optional.of(OWNER));
        S3Client client = access(byKey, Optional.empty()).client()) {
      lake.put("large", file, sha256);
      lake.putNew("small", new byte[] {1});

      assertThat(lake.read("large")).isEqualTo(content);
      for (String key : new String[] {"large", "small"}) {
        var head = client.headObject(b -> b.bucket("lake").key(key));
        assertThat(head.serverSideEncryptionAsString()).isEqualTo("aws:kms");
        assertThat(head.ssekmsKeyId()).contains("alias/lake");
      }
    }
    try (S3Lake lake = lake(new ObjectEncryption.ByS3(), Optional.empty());
        S3Client client = access(byKey, Optional.empty()).client()) {
      lake.putNew("by-s3", new byte[] {1});
      assertThat(
              client.headObject(b -> b.bucket("lake").key("by-s3")).serverSideEncryptionAsString())
          .isEqualTo("AES256");
    }
  }

  @Test
  void takenKeyIsRefused() {
    try (S3Lake lake = lake(new ObjectEncryption.OfBucket(), Optional.empty())) {
      lake.putNew("taken", new byte[] {1});

      assertThatExceptionOfType(StarloadException.class)
          .isThrownBy(() -> lake.putNew("taken", new byte[] {2}))
          .withMessageStartingWith("Cannot write taken: it already exists");
    }
  }

  @Test
  void listingAndDeletingSeeTheSameObjects() {
    try (S3Lake lake = lake(new ObjectEncryption.OfBucket(), Optional.of(OWNER))) {
      lake.putNew("list/a", new byte[1]);
      lake.putNew("list/b", new byte[2]);
      assertThat(lake.list("list/")).hasSize(2);

      lake.delete(List.of("list/a", "list/b"));

      assertThat(lake.list("list/")).isEmpty();
    }
  }

  private static S3Lake lake(ObjectEncryption encryption, Optional<String> owner) {
    return S3Lake.open(access(encryption, owner));
  }

  private static S3Access access(ObjectEncryption encryption, Optional<String> owner) {
    return new S3Access(
        "us-east-1",
        KEYS,
        new LakeSettings(
            "lake",
            "starload",
            Optional.of(moto.endpoint()),
            LakeSettings.Addressing.PATH,
            encryption,
            owner));
  }
}
