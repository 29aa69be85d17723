package io.github.starload.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.aws.AwsAccess;
import io.github.starload.problem.StarloadException;
import io.github.starload.s3.FaultyStore.Fault;
import io.github.starload.sandbox.S3Server;
import io.github.starload.settings.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The lake on a bad line and before a busy store.
class S3FaultTest {
  private static final AwsAccess.Keys KEYS =
      new AwsAccess.Keys("AKTEST", new Secret("not-a-real-secret"));

  /// Four parts, the last one short.
  private static final int BYTES = 3 * (8 << 20) + 12_345;

  @TempDir private static Path folder;
  private static S3Server server;
  private static FaultyStore store;
  private static S3Lake lake;
  private static Path file;
  private static String sha256;

  @BeforeAll
  static void start() throws Exception {
    server = S3Server.start(folder.resolve("store"), KEYS);
    store = new FaultyStore(server.endpoint());
    lake =
        S3Lake.open(
            S3Access.ofStore(store.endpoint(), KEYS, "lake"),
            new Persistence(4, Duration.ofSeconds(2), Duration.ofSeconds(30)));
    lake.createBucketIfMissing();
    byte[] content = new byte[BYTES];
    new Random(7).nextBytes(content);
    file = Files.write(folder.resolve("file"), content);
    sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @AfterAll
  static void stop() {
    lake.close();
    store.close();
    server.close();
  }

  @Test
  void partsTravelSeveralAtOnceButNotAll() throws Exception {
    byte[] content = new byte[9 * (8 << 20)];
    Path large = Files.write(folder.resolve("large"), content);
    store.plan((call, time) -> Fault.NONE);

    lake.put(
        "at-once/k",
        large,
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));

    assertThat(store.mostPartsAtOnce()).isBetween(2, MultipartUpload.AT_ONCE);
    assertThat(store.calls().stream().filter(call -> call.contains("partNumber"))).hasSize(9);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"BUSY", "CUT", "SILENT", "ANSWER_LOST"})
  void troubleOfAnyPartIsEndured(Fault fault) throws Exception {
    String key = "endured/" + fault;
    store.plan((call, time) -> call.contains("partNumber") && time == 0 ? fault : Fault.NONE);

    lake.put(key, file, sha256);

    assertThat(lake.read(key)).isEqualTo(Files.readAllBytes(file));
    assertThat(store.calls().stream().filter(call -> call.contains("partNumber=1")).count())
        .isGreaterThan(1);
    assertNothingIsLeftOpen();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"BUSY", "SILENT", "ANSWER_LOST"})
  void troubleOfTheLastCallIsEndured(Fault fault) throws Exception {
    String key = "completed/" + fault;
    store.plan(
        (call, time) ->
            call.startsWith("POST") && call.contains("uploadId") && time < 2 ? fault : Fault.NONE);

    lake.put(key, file, sha256);

    assertThat(lake.read(key)).isEqualTo(Files.readAllBytes(file));
    assertNothingIsLeftOpen();
  }

  @Test
  void storeThatStaysBusyIsToldAndNothingIsLeft() {
    store.plan((call, time) -> call.contains("partNumber=3") ? Fault.BUSY : Fault.NONE);

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> lake.put("busy/k", file, sha256))
        .withMessage(
            "Cannot upload busy/k: the store answered SlowDown: Later. (s3://lake/busy/k). Try"
                + " again.");
    assertThat(store.calls().stream().filter(call -> call.contains("partNumber=3"))).hasSize(4);
    assertNothingIsLeftOpen();
    assertThat(lake.find("busy/k")).isEmpty();
  }

  @Test
  void interruptedUploadIsAborted() throws Exception {
    store.plan((call, time) -> call.contains("partNumber=2") ? Fault.SILENT : Fault.NONE);
    CompletableFuture<StarloadException> outcome = new CompletableFuture<>();
    Thread uploading =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    lake.put("interrupted/k", file, sha256);
                    outcome.completeExceptionally(new AssertionError("not interrupted"));
                  } catch (StarloadException e) {
                    outcome.complete(e);
                  }
                });
    while (store.calls().stream().noneMatch(call -> call.contains("partNumber=2"))) {
      Thread.onSpinWait();
    }
    uploading.interrupt();

    assertThat(outcome).succeedsWithin(Duration.ofSeconds(20));
    assertThat(outcome.join()).hasMessage("Cancelled: the call to interrupted/k was stopped.");
    assertNothingIsLeftOpen();
    assertThat(lake.find("interrupted/k")).isEmpty();
  }

  @Test
  void manifestWhoseAnswerIsLostIsKnownAsOnesOwn() {
    store.plan(
        (call, time) -> call.startsWith("PUT") && time == 0 ? Fault.ANSWER_LOST : Fault.NONE);

    assertThat(lake.putNew("lost/m.manifest", new byte[] {1}).bytes()).isOne();
    assertThat(lake.read("lost/m.manifest")).containsExactly(1);
  }

  @Test
  void raceForAManifestIsRunAgain() {
    store.plan((call, time) -> call.startsWith("PUT") && time < 3 ? Fault.CONFLICT : Fault.NONE);

    lake.putNew("race/m.manifest", new byte[] {1});

    assertThat(store.calls().stream().filter(call -> call.startsWith("PUT"))).hasSize(4);
  }

  private static void assertNothingIsLeftOpen() {
    store.plan((call, time) -> Fault.NONE);
    try (var client = S3Access.ofStore(server.endpoint(), KEYS, "lake").client()) {
      assertThat(client.listMultipartUploads(b -> b.bucket("lake")).uploads()).isEmpty();
    }
  }
}
