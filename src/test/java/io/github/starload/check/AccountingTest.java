package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.design.StarDesign;
import io.github.starload.normalise.Normaliser;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import io.github.starload.suggest.Suggester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountingTest {
  @TempDir private Path folder;

  /// Rows by table, and the accounting, of a whole way through the engine.
  private record Outcome(
      StarDesign design, SourceCounts counts, Map<String, Long> rows, List<AccountingLine> lines) {}

  @Test
  void everyKindOfValueIsAccountedFor() {
    Outcome outcome =
        run(
            "[{\"id\":1,\"a\":{\"b\":null,\"c\":\"\"},\"l\":[{\"x\":1},null,{}],\"e\":[],\"m\":[1,\"x\"]},"
                + "{\"id\":2,\"a\":null,\"l\":{\"x\":2},\"e\":null,\"m\":\"lone\",\"s\":[[1],{}]},"
                + "{\"id\":3,\"a\":{},\"l\":[],\"late\":true}]",
            record -> true);
    assertThat(outcome.lines())
        .allSatisfy(line -> assertThat(line.remainder()).as("%s", line).isZero());
    assertThat(outcome.lines())
        .contains(
            new AccountingLine("$", 3, 3, 0, 0, 0, 0),
            new AccountingLine("$.a", 3, 1, 0, 0, 0, 2),
            new AccountingLine("$.a.b", 1, 0, 0, 0, 0, 1),
            new AccountingLine("$.l", 3, 2, 0, 0, 0, 1),
            new AccountingLine("$.l[]", 4, 4, 0, 0, 0, 0),
            new AccountingLine("$.e", 2, 0, 0, 2, 0, 0),
            new AccountingLine("$.e[]", 0, 0, 0, 0, 0, 0),
            new AccountingLine("$.m[]", 3, 3, 0, 0, 0, 0));
    assertThat(outcome.rows()).containsEntry("thing_l", 4L).containsEntry("thing_m", 3L);
  }

  @Test
  void aRecordThatTheNormaliserNeverSawIsMissed() {
    Outcome outcome =
        run("[{\"id\":1,\"v\":[1,2]},{\"id\":2,\"v\":[3]}]", record -> record.number() != 2);
    assertThat(outcome.lines())
        .filteredOn(line -> line.remainder() != 0)
        .extracting(line -> line.path() + " " + line.remainder())
        .containsExactly("$ 1", "$.id 1", "$.v 1", "$.v[] 1");
  }

  @Test
  void theLaunchesHaveTheRowsOfTheDesignPage() {
    assumeTrue(Files.exists(JsonFiles.launches()));
    Outcome outcome = run(List.of(FileSource.of(JsonFiles.launches())), record -> true);
    assertThat(outcome.lines())
        .allSatisfy(line -> assertThat(line.remainder()).as("%s", line).isZero());
    assertThat(outcome.rows())
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("fact_launch", 205L),
                Map.entry("launch_core", 215L),
                Map.entry("launch_failure", 5L),
                Map.entry("launch_crew", 30L),
                Map.entry("launch_payload", 222L),
                Map.entry("launch_ship", 342L),
                Map.entry("launch_capsule", 35L),
                Map.entry("launch_fairings_ship", 75L),
                Map.entry("launch_links_flickr_original", 848L),
                Map.entry("dim_rocket", 3L),
                Map.entry("dim_launchpad", 4L),
                Map.entry("dim_core", 78L),
                Map.entry("dim_landpad", 7L),
                Map.entry("dim_payload", 220L),
                Map.entry("dim_ship", 29L),
                Map.entry("dim_capsule", 21L),
                Map.entry("dim_crew", 30L)));
    assertThat(outcome.counts().rows()).isEqualTo(outcome.rows());
  }

  private Outcome run(String text, Predicate<SourceRecord> seen) {
    return run(JsonFiles.things(folder, text), seen);
  }

  private static Outcome run(List<Source> sources, Predicate<SourceRecord> seen) {
    Cancellation cancel = new Cancellation();
    StarDesign design = Suggester.suggest(Profiler.profile(sources, (_, _) -> {}, cancel));
    Map<String, Long> rows = new HashMap<>();
    Normaliser normaliser =
        new Normaliser(
            design, (table, packed) -> rows.merge(table.name(), (long) packed.count(), Long::sum));
    try (RecordReader reader = new RecordReader(sources.getFirst())) {
      for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (seen.test(next.get())) {
          normaliser.add("", "things.json", next.get());
        }
      }
    }
    normaliser.finish();
    SourceCounts counts = SourceCounter.count(design, RecordKind.same(sources), cancel);
    return new Outcome(design, counts, rows, Accounting.of(design, counts, normaliser.counts()));
  }
}
