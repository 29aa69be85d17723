package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.source.JsonFiles;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Arrays of dimensions' rows, over several loads.
class DimensionDetailsTest {
  private static final String FIRST =
      """
      {"id":1,"maker":{"id":"m1","name":"One","sites":[{"city":"A"},{"city":"B"}]}}
      {"id":2,"maker":{"id":"m2","name":"Two","sites":[{"city":"C"}]}}
      {"id":3,"maker":{"id":"m1","name":"One","sites":[{"city":"A"},{"city":"B"}]}}
      {"id":4,"maker":{"id":"m2","name":"Two","sites":[{"city":"C"}]}}
      """;

  /// Maker m1 has a site more, m3 is new.
  private static final String SECOND =
      """
      {"id":5,"maker":{"id":"m1","name":"One","sites":[{"city":"A"},{"city":"B"},{"city":"Z"}]}}
      {"id":6,"maker":{"id":"m3","name":"Three","sites":[{"city":"D"},{"city":"E"}]}}
      {"id":7,"maker":{"id":"m1","name":"One","sites":[{"city":"A"},{"city":"B"},{"city":"Z"}]}}
      {"id":8,"maker":{"id":"m3","name":"Three","sites":[{"city":"D"},{"city":"E"}]}}
      """;

  @TempDir private static Path root;
  @TempDir private Path folder;
  private static Bench bench;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void aMemberThatIsThereKeepsItsElementsAndANewOneBringsItsOwn() {
    load(FIRST, "makers");
    assertThat(cities("makers")).containsExactly("A", "B", "C");

    LoadReport second = load(SECOND, "makers");

    assertThat(cities("makers")).containsExactly("A", "B", "C", "D", "E");
    assertThat(Bench.check(second, "maker_site", "before + loaded = after").actual())
        .isEqualTo("3 + 2 = 5");
    assertThat(bench.count("makers.fact_thing")).isEqualTo(8);
    assertThat(bench.loader().check(bench.target, "makers", new LoadId(second.loadId()), _ -> {}))
        .satisfies(again -> assertThat(Bench.failures(again)).isEmpty());
  }

  @Test
  void theSameAgainDoublesNoElement() {
    load(FIRST, "doubled_makers");
    load(FIRST, "doubled_makers");
    assertThat(cities("doubled_makers")).containsExactly("A", "B", "C");
  }

  @Test
  void undoTakesTheElementsOfTheMembersThatGo() {
    LoadReport first = load(FIRST, "undone_makers");
    LoadReport second = load(SECOND, "undone_makers");

    undo("undone_makers", second);
    assertThat(cities("undone_makers")).containsExactly("A", "B", "C");
    assertThat(bench.count("undone_makers.dim_maker")).isEqualTo(2);

    undo("undone_makers", first);
    assertThat(cities("undone_makers")).isEmpty();
    assertThat(bench.count("undone_makers.dim_maker")).isZero();
  }

  @Test
  void undoKeepsTheElementsOfAMemberThatALaterLoadRefersTo() {
    LoadReport first = load(FIRST, "kept_makers");
    load(SECOND, "kept_makers");

    undo("kept_makers", first);

    assertThat(cities("kept_makers")).containsExactly("A", "B", "D", "E");
    assertThat(bench.count("kept_makers.dim_maker")).isEqualTo(2);
  }

  private LoadReport load(String json, String schema) {
    LoadReport report = bench.load(Bench.plan(JsonFiles.things(folder, json), schema));
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    return report;
  }

  private static void undo(String schema, LoadReport report) {
    bench.loader().undo(bench.target, schema, new LoadId(report.loadId()));
  }

  private static List<String> cities(String schema) {
    return bench.query("SELECT city FROM " + schema + ".maker_site ORDER BY 1").stream()
        .map(List::getFirst)
        .toList();
  }
}
