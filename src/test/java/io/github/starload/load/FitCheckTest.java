package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.source.JsonFiles;
import io.github.starload.stage.RowTotals;
import io.github.starload.stage.StagedTable;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a target would refuse is told before anything is uploaded.
class FitCheckTest {
  private static final String LONG_NAME = "a".repeat(70);

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
  void nameThatTheSandboxWouldCutIsTold() {
    LoadReport report = refused("{\"id\":1,\"" + LONG_NAME + "\":2}", "long_name");
    assertThat(fits(report).reason())
        .isEqualTo(
            "Nothing was uploaded: the name of column fact_thing."
                + LONG_NAME
                + " has 70 bytes and the sandbox keeps 63, give it a shorter one with design edit"
                + " --rename-column fact_thing."
                + LONG_NAME
                + "=NAME");
  }

  @Test
  void theSameNameFitsRedshift() {
    LoadPlan plan = plan("{\"id\":1,\"" + LONG_NAME + "\":2}", "long_name");
    assertThat(FitCheck.of(staged(plan), TargetLimits.REDSHIFT).verdict())
        .isEqualTo(Verdict.PASSED);
  }

  @Test
  void rowThatNoPageHoldsIsTold() {
    LoadReport report = refused(wide(1100, i -> "1e" + (200 + i % 90)), "wide_row");
    assertThat(fits(report).reason())
        .matches(
            "Nothing was uploaded: table fact_thing has [89],\\d{3} bytes in a row and the sandbox"
                + " takes 8,160, leave some out with design edit --leave-out PATH, or move some to"
                + " a table of their own with --role PATH=one_to_one");
  }

  @Test
  void wideRowThatAPageHoldsIsLoaded() {
    LoadPlan plan = plan(wide(1500, i -> i % 2 == 0 ? "true" : "null"), "wide_fits");
    LoadReport report = bench.load(plan);
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.tables().getFirst().columns()).hasSizeGreaterThan(1500);
  }

  @Test
  void tooManyColumnsAreTold() {
    LoadReport report = refused(wide(1700, i -> "true"), "too_many");
    assertThat(fits(report).reason())
        .startsWith(
            "Nothing was uploaded: table fact_thing has 1,702 columns and the sandbox takes 1,600,"
                + " leave some out");
  }

  @Test
  void rowsThatAreTooWideToCompareOverTheDataApiAreTold() {
    LoadPlan plan = plan(wide(1590, i -> "true"), "wide_api");
    Check check = FitCheck.of(staged(plan), TargetLimits.DATA_API);
    assertThat(check.reason())
        .matches(
            "Nothing was uploaded: comparing the rows of table fact_thing takes a statement of"
                + " 1\\d{2},\\d{3} bytes and Redshift over the Data API takes 100,000, use a target"
                + " over JDBC");
  }

  private static StagedTable staged(LoadPlan plan) {
    var table = plan.design().tables().getFirst();
    return new StagedTable(table, List.of(), new RowTotals(table.stagedColumns()), 0);
  }

  private LoadReport refused(String json, String schema) {
    LoadPlan plan = plan(json, schema);
    LoadReport report = bench.load(plan);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.failures(report)).containsExactly("fact_thing: fits the target");
    assertThat(report.statements()).isEmpty();
    assertThat(bench.target.lake().list("starload/"))
        .noneMatch(object -> object.key().contains(plan.loadId().text()));
    return report;
  }

  private static Check fits(LoadReport report) {
    return Bench.check(report, "fact_thing", "fits the target");
  }

  private LoadPlan plan(String json, String schema) {
    return Bench.plan(JsonFiles.things(folder, json), schema);
  }

  /// One record with many members.
  private static String wide(int members, IntFunction<String> value) {
    return IntStream.range(0, members)
        .mapToObj(i -> "\"c" + i + "\":" + value.apply(i))
        .collect(Collectors.joining(",", "{\"id\":1,", "}"));
  }
}
