package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.source.FileSource;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.part.PartForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        new SqlScript(
            "id", "a\nDROP TABLE b", "c\rDROP", List.of(), Map.of(), List.of(step), List.of(step));
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
                    before(
                        steps,
                        "Check: dim_part: fingerprint of all rows",
                        "UPDATE " + staging(steps, "dim_part") + " SET part_key = part_key + 1")))
        .hasMessageContaining("division by zero");
    assertThat(bench.count("svv_tables WHERE table_schema = 'stopped_script'")).isZero();
  }

  @Test
  void superIsComparedByItsTexts() throws IOException {
    Path mixed =
        Files.writeString(
            folder.resolve("mixed.json"),
            """
            [{"id":1,"v":{"b":[1,2.50],"a":"x"}},{"id":2,"v":7},{"id":3,"v":null},{"id":4}]
            """);
    for (PartForm form : List.of(PartForm.usual(), new PartForm.Parquet())) {
      String schema = "super_script" + form.ending().length();
      LoadReport report =
          bench.load(Bench.plan(List.of(FileSource.of(mixed)), schema).withForm(form));
      List<LoadProposal.Step> steps = script(report).load();
      String staging = staging(steps, "fact_mixed");
      String values = "Check: fact_mixed: SUPER values are those of the texts";
      dropTables(schema);
      assertThatThrownBy(
              () -> run(before(steps, values, "UPDATE " + staging + " SET v = json_parse('8')")))
          .hasMessageContaining("division by zero");
      run(steps);
      assertThat(bench.count(schema + ".fact_mixed")).isEqualTo(4);
      assertThat(bench.count("svv_tables WHERE table_name LIKE 'stage%'")).isZero();
    }
  }

  @Test
  void superThatNoTextTakesIsSaidNotToBeCompared() throws IOException {
    Path large =
        Files.writeString(
            folder.resolve("large.json"),
            "[{\"id\":1,\"v\":{\"a\":\"" + "x".repeat(40_000) + "\"}},{\"id\":2,\"v\":7}]");
    LoadReport report = bench.load(Bench.plan(List.of(FileSource.of(large)), "large_super"));
    SqlScript script = script(report);
    assertThat(script.loadText())
        .contains(
            "-- fact_large: SUPER is loaded and not compared, because a value of 40008 bytes");
    dropTables("large_super");
    run(script.load());
    assertThat(bench.count("large_super.fact_large")).isEqualTo(2);
  }

  @Test
  void anotherSchemaTakesTheLoadAndGivesItBack() {
    LoadReport report = bench.load(bench.things("from_schema"));
    SqlScript script =
        bench.loader().script(bench.target, new LoadId(report.loadId()), Optional.of("To_Schema"));
    assertThat(script.loadText() + script.undoText()).doesNotContain("from_schema");
    run(script.load());
    assertThat(bench.count("to_schema.fact_thing")).isEqualTo(3);
    run(script.undo());
    assertThat(bench.count("to_schema.fact_thing")).isZero();
    assertThat(bench.count("from_schema.fact_thing")).isEqualTo(3);
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

  /// The steps with a statement more, before the one that has a reason.
  private static List<LoadProposal.Step> before(
      List<LoadProposal.Step> steps, String reason, String statement) {
    List<LoadProposal.Step> changed = new ArrayList<>();
    for (LoadProposal.Step step : steps) {
      if (step.reasons().contains(reason)) {
        changed.add(new LoadProposal.Step(statement, List.of()));
      }
      changed.add(step);
    }
    return changed;
  }

  private static String staging(List<LoadProposal.Step> steps, String table) {
    return steps.stream()
        .map(LoadProposal.Step::sql)
        .filter(sql -> sql.startsWith("DROP TABLE") && sql.endsWith("_" + table + "\""))
        .filter(sql -> !sql.contains("_text_of_"))
        .map(sql -> sql.substring("DROP TABLE ".length()))
        .findFirst()
        .orElseThrow();
  }

  private static SqlScript script(LoadReport report) {
    return bench.loader().script(bench.target, new LoadId(report.loadId()), Optional.empty());
  }

  private static void run(List<LoadProposal.Step> steps) {
    try (TargetSession session = bench.target.connect()) {
      for (LoadProposal.Step step : steps) {
        session.query(step.sql());
      }
    }
  }
}
