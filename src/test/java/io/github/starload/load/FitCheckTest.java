package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.source.JsonFiles;
import io.github.starload.stage.RowTotals;
import io.github.starload.stage.StagedTable;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
            "Nothing was loaded: the name of column fact_thing."
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
    StagedTable wide = table(1100, new ColumnType.DoublePrecision());
    @Nullable String[] cells = new String[1100];
    Arrays.fill(cells, "1.5");
    cells[0] = "1";
    wide.rowTotals().add(cells);
    assertThat(FitCheck.of(wide, bench.target.limits()).reason())
        .isEqualTo(
            "Nothing was loaded: table wide has 8,979 bytes in a row and the sandbox takes 8,160,"
                + " leave some out with design edit --leave-out PATH, or move some to a table of"
                + " their own with --role PATH=one_to_one");
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
    assertThat(FitCheck.of(table(1700, new ColumnType.Bool()), TargetLimits.REDSHIFT).reason())
        .startsWith(
            "Nothing was loaded: table wide has 1,700 columns and Redshift takes 1,600, leave"
                + " some out");
  }

  @Test
  void rowsThatAreTooWideToCompareOverTheDataApiAreTold() {
    StagedTable wide = table(1590, new ColumnType.Bool());
    assertThat(FitCheck.of(wide, TargetLimits.DATA_API).reason())
        .matches(
            "Nothing was loaded: comparing the rows of table wide takes a statement of"
                + " 1\\d{2},\\d{3} bytes and Redshift over the Data API takes 100,000, use a target"
                + " over JDBC");
  }

  private static StagedTable table(int width, ColumnType type) {
    List<Column> columns =
        IntStream.range(0, width)
            .mapToObj(i -> new Column("c" + i, type, true, new Origin.Value(JsonPath.ROOT)))
            .toList();
    Table table = new Table.Fact("wide", JsonPath.ROOT, columns, List.of(), "");
    return new StagedTable(table, List.of(), new RowTotals(columns), 0);
  }

  private static StagedTable staged(LoadPlan plan) {
    var table = plan.design().tables().getFirst();
    return new StagedTable(table, List.of(), new RowTotals(table.stagedColumns()), 0);
  }

  /// The sandbox's store shows the file of a broken upload, a UUID behind its name, until it has
  /// seen that it broke.
  private static boolean isOf(LoadPlan plan, String key) {
    return key.contains(plan.loadId().text()) && !key.matches(".*-[0-9a-f]{12}");
  }

  private LoadReport refused(String json, String schema) {
    LoadPlan plan = plan(json, schema);
    LoadReport report = bench.load(plan);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.failures(report)).containsExactly("fact_thing: fits the target");
    assertThat(report.statements()).isEmpty();
    assertThat(bench.target.lake().list("starload/")).noneMatch(object -> isOf(plan, object.key()));
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
