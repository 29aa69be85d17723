package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.check.suite.DataTest;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The data tests of a load, run on the sandbox as dbt would run them; each test has a schema of
/// its own.
class DataTestsTest {
  @TempDir private static Path root;
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
  void everyTestOfTheSamplePasses() {
    LoadReport loaded = bench.load(Bench.sample("suite_passes"));
    LoadReport checked = checked("suite_passes", loaded);
    assertThat(checked.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(suite(checked))
        .hasSizeGreaterThan(100)
        .allSatisfy(check -> assertThat(check.verdict()).isEqualTo(Verdict.PASSED));
    assertThat(star("suite_passes", loaded).tests())
        .contains(
            new DataTest.NotNull("fact_launch", "id"),
            new DataTest.Unique("fact_launch", "launch_key"),
            new DataTest.Relationships("launch_core", "core_key", "dim_core", "core_key"),
            new DataTest.LoadRows("launch_core", loaded.loadId(), 28))
        .hasAtLeastOneElementOfType(DataTest.AcceptedValues.class)
        .hasAtLeastOneElementOfType(DataTest.UniqueCombination.class);
  }

  @Test
  void aRowThatIsGoneFailsTheTestsThatNameIt() {
    LoadReport loaded = bench.load(Bench.sample("suite_gone"));
    bench.run(
        "DELETE FROM suite_gone.dim_core WHERE core_key = (SELECT MIN(core_key) FROM"
            + " suite_gone.launch_core)");
    LoadReport checked = checked("suite_gone", loaded);
    assertThat(checked.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(suite(checked).stream().filter(check -> check.verdict() == Verdict.FAILED))
        .extracting(Check::name)
        .containsExactlyInAnyOrder(
            "dbt relationships core_key to dim_core", "dbt starload_load_rows " + loaded.loadId());
    assertThat(
            Bench.check(checked, "launch_core", "dbt relationships core_key to dim_core").reason())
        .startsWith("launch_core: row whose core_key names no row of dim_core: ");
  }

  @Test
  void aNewValueAndADoubledRowAreFound() {
    LoadReport loaded = bench.load(Bench.sample("suite_changed"));
    DataTest.AcceptedValues accepted =
        star("suite_changed", loaded).tests().stream()
            .filter(DataTest.AcceptedValues.class::isInstance)
            .map(DataTest.AcceptedValues.class::cast)
            .findFirst()
            .orElseThrow();
    bench.run(
        "UPDATE suite_changed." + accepted.table() + " SET " + accepted.column() + " = 'new'");
    bench.run("INSERT INTO suite_changed.dim_ship SELECT * FROM suite_changed.dim_ship");
    assertThat(suite(checked("suite_changed", loaded)))
        .filteredOn(check -> check.verdict() == Verdict.FAILED)
        .extracting(Check::name)
        .contains("dbt accepted_values " + accepted.column(), "dbt unique ship_key");
  }

  @Test
  void afterAnAppendOfTheSameNothingIsClaimedToBeUnique() {
    bench.load(Bench.sample("suite_twice"));
    LoadReport second = bench.load(Bench.sample("suite_twice"));
    assertThat(star("suite_twice", second).testsOf("fact_launch"))
        .doesNotHaveAnyElementsOfTypes(DataTest.Unique.class, DataTest.UniqueCombination.class);
    assertThat(suite(checked("suite_twice", second)))
        .allSatisfy(check -> assertThat(check.verdict()).isEqualTo(Verdict.PASSED));
  }

  @Test
  void aLoadThatNobodyKnowsIsTold() {
    assertThatThrownBy(
            () ->
                bench.loader().star(bench.target, "public", new LoadId("20200101T000000Z-000000")))
        .hasMessageStartingWith(
            "Cannot look at load 20200101T000000Z-000000: neither this machine nor the lake has its"
                + " report.");
  }

  private static LoadedStar star(String schema, LoadReport report) {
    return bench.loader().star(bench.target, schema, new LoadId(report.loadId()));
  }

  private static LoadReport checked(String schema, LoadReport report) {
    return bench
        .loader()
        .checkWithSuite(bench.target, schema, new LoadId(report.loadId()), _ -> {});
  }

  private static List<Check> suite(LoadReport report) {
    return report.tables().stream()
        .flatMap(table -> table.checks().stream())
        .filter(check -> check.stage() == CheckStage.SUITE)
        .toList();
  }
}
