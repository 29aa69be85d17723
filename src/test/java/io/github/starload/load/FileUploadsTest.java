package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.aws.AwsAccess;
import io.github.starload.load.FileUploads.FileUpload;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.s3.S3Access;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.settings.Secret;
import io.github.starload.stage.PartFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;

/// Several files on their way to the sandbox's lake.
class FileUploadsTest {
  private static final int LARGE = 160 << 20;

  @TempDir private static Path root;
  private static Bench bench;
  private static S3Client store;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
    Map<String, String> access = new SandboxProcess(bench.home).env(_ -> {});
    AwsAccess.Keys keys =
        new AwsAccess.Keys(
            access.get("AWS_ACCESS_KEY_ID"), new Secret(access.get("AWS_SECRET_ACCESS_KEY")));
    store =
        S3Access.ofStore(
                URI.create(access.get("AWS_ENDPOINT_URL")), keys, bench.target.lake().bucket())
            .client();
  }

  @AfterAll
  static void close() {
    store.close();
    bench.close();
  }

  @Test
  void severalFilesTravelAtOnceButNotAll() {
    CyclicBarrier together = new CyclicBarrier(FileUploads.AT_ONCE);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Lake counting =
        lake(
            (key, file) -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              try {
                together.await(20, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new AssertionError(e);
              }
              now.decrementAndGet();
            });
    upload(counting, new Cancellation(), files(4 * FileUploads.AT_ONCE));
    assertThat(most).hasValue(FileUploads.AT_ONCE);
  }

  @Test
  void theFirstFailureStopsTheOthersAndIsTold() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger interrupted = new AtomicInteger();
    Lake failing =
        lake(
            (key, file) -> {
              if (key.equals("k1")) {
                throw StarloadException.environment("Broken", Location.NOWHERE, "Mend it", null);
              }
              try {
                never.await();
              } catch (InterruptedException _) {
                interrupted.incrementAndGet();
              }
            });
    assertThatThrownBy(() -> upload(failing, new Cancellation(), files(9)))
        .hasMessage("Broken. Mend it.");
    assertThat(interrupted).hasValueBetween(1, FileUploads.AT_ONCE - 1);
  }

  @Test
  void cancellingStopsLargeUploadsBeforeTheyEndAndLeavesNoPartsOpen() throws Exception {
    byte[] content = new byte[LARGE];
    new Random(3).nextBytes(content);
    Path file = Files.write(root.resolve("large"), content);
    String sha256 = PartFile.sha256(file);
    Cancellation cancel = new Cancellation();
    CountDownLatch begun = new CountDownLatch(1);
    Queue<String> arrived = new ConcurrentLinkedQueue<>();
    Lake real = bench.target.lake();
    Lake telling =
        lake(
            (key, path) -> {
              begun.countDown();
              real.put(key, path, sha256);
              arrived.add(key);
            });
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(
            () ->
                upload(
                    telling,
                    cancel,
                    IntStream.range(0, 3)
                        .mapToObj(i -> new FileUpload("cancelled/" + i, file, LARGE, () -> sha256))
                        .toList()),
            Thread::startVirtualThread);
    assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
    while (openUploads() == 0 && !running.isDone()) {
      Thread.onSpinWait();
    }

    cancel.request();

    assertThatThrownBy(running::join)
        .hasRootCauseMessage(
            "Cancelled: the target is unchanged, and the parts in the lake are removed.");
    assertThat(arrived).isEmpty();
    assertThat(openUploads()).isZero();
    assertThat(real.list("cancelled/")).isEmpty();
  }

  /// Uploads in parts that are neither completed nor aborted.
  private static long openUploads() {
    return store.listMultipartUploads(b -> b.bucket(bench.target.lake().bucket())).uploads().size();
  }

  private interface Put {
    void put(String key, Path file);
  }

  private static Lake lake(Put put) {
    return new ForwardingLake() {
      @Override
      public Lake real() {
        return bench.target.lake();
      }

      @Override
      public LakeObject put(String key, Path file, String sha256) {
        put.put(key, file);
        return new LakeObject(key, 0);
      }
    };
  }

  private static void upload(Lake lake, Cancellation cancel, List<FileUpload> files) {
    try (FileUploads uploads = new FileUploads(lake, cancel)) {
      files.forEach(uploads::add);
      uploads.await(new Steps(_ -> {}));
    }
  }

  private static List<FileUpload> files(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new FileUpload("k" + i, root.resolve("none"), 1, () -> ""))
        .toList();
  }
}
