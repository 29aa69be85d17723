package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Parts and sources go to the lake while the rest is staged, and leave it again if that fails.
class OverlappedUploadTest {
  private static final int RECORDS = 30_000;
  private static final int PART_BYTES = 100_000;

  /// Under such a name the sandbox's store keeps what still arrives, and shows it for a moment
  /// after its sender has gone.
  private static final Pattern GIVEN_UP =
      Pattern.compile("-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

  @TempDir private static Path root;
  private static Bench bench;
  private static Path file;
  private static StarDesign design;

  @BeforeAll
  static void open() throws IOException {
    bench = new Bench(root.resolve("home"));
    file =
        Files.writeString(
            root.resolve("rows.ndjson"),
            IntStream.range(0, RECORDS)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"" + "x".repeat(60) + "\"}")
                .collect(Collectors.joining("\n")));
    design = Bench.design(List.of(FileSource.of(file)));
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void aClosedPartIsInTheLakeBeforeTheLastRecordIsRead() {
    CountDownLatch arrived = new CountDownLatch(1);
    AtomicBoolean before = new AtomicBoolean();
    LoadListener waiting =
        event -> {
          // Once, between two batches: the parts of those before are uploaded meanwhile, or never.
          if (event instanceof LoadEvent.Progress(LoadStep step, long done, long total)
              && step == LoadStep.STAGE
              && done > total / 2
              && done < total
              && !before.get()) {
            before.set(isReached(arrived));
          }
        };
    LoadPlan plan = plan("overlapped", file);
    LoadReport report =
        bench
            .loader()
            .load(
                plan,
                LakeHook.around(bench.target, real -> new NotingLake(real, arrived)),
                waiting,
                new Cancellation());
    assertThat(before).isTrue();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.parts()).hasSizeGreaterThan(10);
  }

  @Test
  void anUploadThatFailsStopsTheStagingAndLeavesNothing() {
    LoadPlan plan = plan("stopped", file);
    Target broken = LakeHook.around(bench.target, BrokenLake::new);
    assertThatThrownBy(() -> bench.load(plan, broken)).hasMessage("Broken. Mend it.");
    assertThat(lakeOf(plan)).isEmpty();
  }

  @Test
  void aStagingThatFailsAtTheEndLeavesNothing() throws IOException {
    Path bad =
        Files.writeString(root.resolve("bad.ndjson"), Files.readString(file) + "\n{\"id\":}\n");
    LoadPlan plan = plan("malformed", bad);
    assertThatThrownBy(() -> bench.load(plan))
        .isInstanceOfSatisfying(
            StarloadException.class,
            e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.INPUT));
    assertThat(lakeOf(plan)).isEmpty();
  }

  @Test
  void aLoadThatIsCancelledWhileItStagesLeavesNothing() {
    LoadPlan plan = plan("cancelled", file);
    Cancellation cancel = new Cancellation();
    CountDownLatch arrived = new CountDownLatch(1);
    LoadListener cancelling =
        event -> {
          if (event instanceof LoadEvent.Progress(LoadStep step, long done, long total)
              && step == LoadStep.STAGE
              && done > total / 2
              && isReached(arrived)) {
            cancel.request();
          }
        };
    Target noting = LakeHook.around(bench.target, real -> new NotingLake(real, arrived));
    assertThatThrownBy(() -> bench.loader().load(plan, noting, cancelling, cancel))
        .hasMessage("Cancelled: the target is unchanged, and the parts in the lake are removed.");
    assertThat(lakeOf(plan)).isEmpty();
  }

  /// Tells when the first part is there.
  private record NotingLake(Lake real, CountDownLatch arrived) implements ForwardingLake {
    @Override
    public LakeObject put(String key, Path path, String sha256) {
      LakeObject put = real.put(key, path, sha256);
      if (key.contains("/processed/")) {
        arrived.countDown();
      }
      return put;
    }
  }

  /// Takes one part, and no other.
  private record BrokenLake(Lake real) implements ForwardingLake {
    @Override
    public LakeObject put(String key, Path path, String sha256) {
      if (key.contains("/processed/") && !key.endsWith("part-00000.csv.gz")) {
        throw StarloadException.environment("Broken", Location.NOWHERE, "Mend it", null);
      }
      return real.put(key, path, sha256);
    }
  }

  private static boolean isReached(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static LoadPlan plan(String schema, Path data) {
    List<Source> sources = List.of(FileSource.of(data));
    return LoadPlan.appendKinds(design, RecordKind.same(sources))
        .withSchema(schema)
        .withPartBytes(PART_BYTES);
  }

  private static List<LakeObject> lakeOf(LoadPlan plan) {
    return bench.target.lake().list(plan.prefix() + "/").stream()
        .filter(object -> plan.keys().isOfThisLoad(object.key()))
        .filter(object -> !GIVEN_UP.matcher(object.key()).find())
        .toList();
  }
}
