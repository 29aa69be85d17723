package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.FileSource;
import io.github.starload.stage.LoadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that loads is killed at points all over the load, and the load is started again: the
/// target holds the rows once, and nothing is left over.
class KilledLoadTest {
  private static final int POINTS = 22;

  /// So many processes at once.
  private static final Semaphore PROCESSES = new Semaphore(3);

  private static final String JSON =
      """
      [{"id":1,"name":"one","tags":[{"t":"a"},{"t":"b"}]},
       {"id":2,"name":"two","tags":[{"t":"c"}]}]
      """;

  @TempDir private static Path root;
  private static Bench bench;
  private static Path file;

  @BeforeAll
  static void open() throws IOException {
    bench = new Bench(root.resolve("home"));
    file = Files.writeString(root.resolve("things.json"), JSON);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  /// What became of the load that was killed and started again.
  private record Ending(int point, String killedAt, String settled) {}

  @Test
  void killedAnywhereAndStartedAgainTheRowsAreThereOnce() {
    Points counting = new Points(-1, () -> {});
    bench.load(plan("counted", "counted"), counting.around(bench.target));
    int all = counting.passed();
    List<CompletableFuture<Ending>> endings =
        IntStream.range(0, POINTS)
            .map(i -> 1 + i * (all - 1) / (POINTS - 1))
            .mapToObj(
                point ->
                    CompletableFuture.supplyAsync(
                        () -> killAndStartAgain(point), Thread::startVirtualThread))
            .toList();
    List<Ending> all22 = endings.stream().map(CompletableFuture::join).toList();
    assertThat(all22).allSatisfy(e -> assertThat(e.killedAt()).isEqualTo("POINT"));
    // Some were killed before COMMIT and some after it, and Starload said which.
    assertThat(all22)
        .extracting(Ending::settled)
        .anyMatch(told -> told.contains("had not been committed: the target holds nothing of it"))
        .anyMatch(told -> told.contains("had been committed: its rows are in the target once"));
  }

  private Ending killAndStartAgain(int point) {
    String schema = "killed_" + point;
    Path state = root.resolve(schema);
    String killedAt;
    try {
      PROCESSES.acquireUninterruptibly();
      killedAt = KilledLoadMain.kill(bench, state, file.toString(), schema, "load-" + point, point);
    } finally {
      PROCESSES.release();
    }
    List<String> told = new ArrayList<>();
    LoadReport report =
        Bench.loader(state)
            .load(
                plan(schema, "load-" + point),
                bench.target,
                event -> {
                  if (event instanceof LoadEvent.Note(String sentence)) {
                    told.add(sentence);
                  }
                },
                new Cancellation());
    assertThat(Bench.failures(report)).as("point %s, told %s", point, told).isEmpty();
    assertThat(report.verdict()).as("point %s, told %s", point, told).isEqualTo(Outcome.PASSED);
    assertThat(bench.count(schema + ".fact_thing")).as("point %s", point).isEqualTo(2);
    assertThat(bench.count(schema + ".thing_tag")).as("point %s", point).isEqualTo(3);
    assertThat(bench.count(schema + ".starload_loads")).as("point %s", point).isEqualTo(1);
    assertThat(bench.count("svv_tables WHERE table_schema = '" + schema + "'")).isEqualTo(4);
    assertThat(lakeOf("load-" + point)).as("point %s", point).hasSize(9);
    assertThat(state.resolve("staging")).isEmptyDirectory();
    assertThat(Bench.loader(state).history(bench.target, schema, _ -> {}))
        .singleElement()
        .satisfies(entry -> assertThat(entry.status()).isEqualTo("loaded"));
    return new Ending(point, killedAt, String.join(" ", told));
  }

  /// One raw file, two parts with their manifests, design, bundle, report and `_SUCCESS`.
  private static List<String> lakeOf(String loadId) {
    return bench.target.lake().list("starload/").stream()
        .map(LakeObject::key)
        .filter(key -> key.contains("/load_id=" + loadId + "/"))
        .toList();
  }

  private static LoadPlan plan(String schema, String loadId) {
    return Bench.plan(List.of(FileSource.of(file)), schema).withLoadId(new LoadId(loadId));
  }
}
