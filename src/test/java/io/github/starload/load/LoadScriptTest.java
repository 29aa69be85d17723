package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.source.FileSource;
import io.github.starload.stage.LoadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A load written as SQL, run on the sandbox as a client would.
class LoadScriptTest {
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
  void whatItLoadsIsTheLoadAndIsUndone() {
    LoadReport report = bench.load(Bench.sample("scripted"));
    SqlScript script = script(report);
    assertThatThrownBy(() -> run(script.load())).hasMessageContaining("division by zero");
    dropTables("scripted");
    run(script.load());
    LoadReport checked =
        bench.loader().check(bench.target, "scripted", new LoadId(report.loadId()), _ -> {});
    assertThat(Bench.failures(checked)).isEmpty();
    assertThat(checked.verdict()).isEqualTo(Outcome.PASSED);
    run(script.undo());
    assertThat(bench.count("scripted.fact_launch")).isZero();
    assertThat(bench.count("scripted.dim_core")).isZero();
    assertThat(bench.query("SELECT status FROM scripted.starload_loads"))
        .containsExactly(List.of("undone"));
    assertThatThrownBy(() -> run(script.undo())).hasMessageContaining("division by zero");
  }

  @Test
  void eachStatementIsReadWithItsReasonAndHoldsNoCredentials() {
    SqlScript script = script(bench.load(bench.things("read_script")));
    assertThat(script.loadText())
        .startsWith("-- Repeats load " + script.loadId() + " of things")
        .contains("\nIAM_ROLE default\n", "-- Check: fact_thing: every row was copied.\n")
        .doesNotContain("CREDENTIALS", "ACCESS_KEY");
    assertThat(script.undoText()).contains("-- Check: The load is here.\n", "\nCOMMIT;\n");
  }

  @Test
  void aNameWithALineBreakStaysInItsComment() {
    LoadProposal.Step step = new LoadProposal.Step("SELECT 1", List.of("Check: a\nDROP TABLE b"));
    SqlScript script =
        new SqlScript("id", "a\nDROP TABLE b", "c\rDROP", List.of(), List.of(step), List.of(step));
    assertThat(script.loadText().lines().filter(line -> line.startsWith("DROP"))).isEmpty();
    assertThat(script.undoText().lines().filter(line -> line.startsWith("DROP"))).isEmpty();
  }

  @Test
  void aRowThatChangedOnItsWayStopsIt() {
    LoadReport report = bench.load(bench.things("stopped_script"));
    dropTables("stopped_script");
    List<LoadProposal.Step> steps = script(report).load();
    assertThatThrownBy(
            () ->
                run(
                    steps.stream()
                        .flatMap(
                            step ->
                                step.reasons().contains("Check: dim_part: fingerprint of all rows")
                                    ? List.of(
                                        new LoadProposal.Step(
                                            "UPDATE "
                                                + staging(steps, "dim_part")
                                                + " SET part_key = part_key + 1",
                                            List.of()),
                                        step)
                                        .stream()
                                    : List.of(step).stream())
                        .toList()))
        .hasMessageContaining("division by zero");
    assertThat(bench.count("svv_tables WHERE table_schema = 'stopped_script'")).isZero();
  }

  @Test
  void aSecondDatasetSharesItsDimensionAndIsReplacedOrMergedAsItWas() throws IOException {
    Path first =
        Files.writeString(
            folder.resolve("a.json"),
            "[{\"id\":1,\"c\":{\"id\":7,\"n\":\"x\"}},{\"id\":2,\"c\":{\"id\":7,\"n\":\"x\"}}]");
    for (LoadMode mode : List.of(LoadMode.REPLACE, LoadMode.MERGE)) {
      String schema = "script_" + mode;
      LoadPlan plan = Bench.plan(List.of(FileSource.of(first)), schema).withMode(mode);
      LoadReport before = bench.load(plan.withLoadId(new LoadId("before-" + mode)));
      LoadReport again = bench.load(plan.withLoadId(new LoadId("again-" + mode)));
      dropTables(schema);
      run(script(before).load());
      run(script(again).load());
      assertThat(bench.count(schema + ".fact_a")).isEqualTo(2);
      assertThat(bench.count(schema + ".starload_loads")).isEqualTo(2);
    }
  }

  /// As if the load had never come to this warehouse.
  private static void dropTables(String schema) {
    for (List<String> row :
        bench.query("SELECT table_name FROM svv_tables WHERE table_schema = '" + schema + "'")) {
      bench.run("DROP TABLE " + schema + "." + row.getFirst() + " CASCADE");
    }
  }

  private static String staging(List<LoadProposal.Step> steps, String table) {
    return steps.stream()
        .map(LoadProposal.Step::sql)
        .filter(sql -> sql.startsWith("DROP TABLE") && sql.endsWith("_" + table + "\""))
        .map(sql -> sql.substring("DROP TABLE ".length()))
        .findFirst()
        .orElseThrow();
  }

  private static SqlScript script(LoadReport report) {
    return bench.loader().script(bench.target, new LoadId(report.loadId()));
  }

  private static void run(List<LoadProposal.Step> steps) {
    try (TargetSession session = bench.target.connect()) {
      for (LoadProposal.Step step : steps) {
        session.query(step.sql());
      }
    }
  }
}
