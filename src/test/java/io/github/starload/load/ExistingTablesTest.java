package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.Cancellation;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.source.JsonFiles;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExistingTablesTest {
  private static final String SHORT = "[{\"id\":1,\"name\":\"one\",\"n\":1.5}]";
  private static final String LONGER =
      "[{\"id\":2,\"name\":\"" + "x".repeat(100) + "\",\"n\":2.5,\"more\":true}]";
  private static final String BIGGER = "[{\"id\":2,\"name\":\"two\",\"n\":123456.789}]";

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
  void aTextIsWidenedOverTheDataApiAsWell() {
    bench.load(plan(SHORT, "evolved_api"));
    try (Target dataApi =
        new SandboxTargets(bench.home, SandboxHolder.COMMAND).open("sandbox-data-api", _ -> {})) {
      LoadReport report = bench.load(plan(LONGER, "evolved_api"), dataApi);
      assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
      assertThat(indexOf(report.statements(), "ALTER TABLE \"evolved_api\".\"fact_thing\" ALTER"))
          .isBetween(0, report.statements().indexOf("BEGIN"));
    }
  }

  @Test
  void aLongerTextAndANewColumnAreBroughtIntoTheTable() {
    bench.load(plan(SHORT, "evolved"));
    LoadReport report = bench.load(plan(LONGER, "evolved"));
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(bench.query("SELECT id, LENGTH(name), more FROM evolved.fact_thing ORDER BY id"))
        .containsExactly(Arrays.asList("1", "3", null), Arrays.asList("2", "100", "t"));
    List<String> statements = report.statements();
    int widened = indexOf(statements, "ALTER TABLE \"evolved\".\"fact_thing\" ALTER COLUMN");
    int begun = statements.indexOf("BEGIN");
    int added = indexOf(statements, "ALTER TABLE \"evolved\".\"fact_thing\" ADD COLUMN");
    assertThat(widened).isBetween(0, begun);
    assertThat(added).isGreaterThan(begun);
    assertThat(report.findings())
        .filteredOn(finding -> finding.kind().equals("table altered"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.example())
                  .matches(
                      "fact_thing: name VARCHAR\\(\\d+\\) to VARCHAR\\(\\d+\\), new more BOOLEAN");
              assertThat(finding.outcome()).contains("stays even if the load fails");
            });
  }

  @Test
  void whenTheLoadFailsTheLongerTextStaysAndTheNewColumnDoesNot() {
    bench.load(plan(SHORT, "half"));
    List<String> before = columns("half");
    LoadReport failed =
        bench.load(
            plan(LONGER, "half"),
            SqlHook.beforeFirst(
                bench.target,
                "SELECT COALESCE(SUM(CAST(STRTOL(SUBSTRING(MD5(COALESCE(MD5(CAST(\"thing_key",
                "UPDATE half.fact_thing SET name = 'x' WHERE id = 2"));
    assertThat(Bench.failures(failed))
        .containsExactly("fact_thing: fingerprint of the target's rows");
    assertThat(columns("half")).hasSameSizeAs(before).isNotEqualTo(before);
    assertThat(bench.query("SELECT id, name FROM half.fact_thing"))
        .containsExactly(List.of("1", "one"));
  }

  private static List<String> columns(String schema) {
    return bench
        .query(
            "SELECT column_name, character_maximum_length FROM svv_columns WHERE table_schema = '"
                + schema
                + "' AND table_name = 'fact_thing' ORDER BY 1")
        .stream()
        .map(Object::toString)
        .toList();
  }

  @Test
  void aFrozenTableIsNotAltered() {
    bench.load(plan(SHORT, "frozen"));
    LoadReport report = bench.load(plan(LONGER, "frozen").withEvolution(SchemaEvolution.FROZEN));
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    Check check = Bench.check(report, "fact_thing", "columns of the target");
    assertThat(check.actual())
        .matches("name VARCHAR\\(\\d+\\) to VARCHAR\\(\\d+\\), new more BOOLEAN");
    assertThat(check.reason()).isEqualTo("Table fact_thing would have to be altered and is frozen");
    assertThat(report.statements()).noneMatch(sql -> sql.startsWith("ALTER"));
  }

  @Test
  void aNumberThatNoLongerFitsIsNarrowingAndStopsTheLoad() {
    bench.load(plan(SHORT, "narrowing"));
    LoadReport report = bench.load(plan(BIGGER, "narrowing"));
    assertThat(Bench.failures(report)).containsExactly("fact_thing: columns of the target");
    LoadProposal proposal = propose(plan(BIGGER, "narrowing"));
    assertThat(proposal.tables())
        .singleElement()
        .satisfies(table -> assertThat(table.change()).isEqualTo("narrowing"));
    assertThat(proposal.failed()).hasSize(1);
  }

  @Test
  void aTargetThatKeepsMoreIsComparedByValueNotByText() {
    LoadPlan plan = plan(SHORT, "wider");
    bench.run("CREATE SCHEMA wider");
    bench.run(
        "CREATE TABLE wider.fact_thing (thing_key BIGINT, id BIGINT, name VARCHAR(300), n"
            + " DECIMAL(20,6), own INTEGER)");
    LoadReport report = bench.load(plan);
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(bench.query("SELECT n, own FROM wider.fact_thing"))
        .containsExactly(Arrays.asList("1.500000", null));
  }

  @Test
  void aDryRunShowsEverythingAndChangesNothing() {
    bench.load(plan(SHORT, "dry"));
    int objects = bench.target.lake().list("").size();
    LoadProposal proposal = propose(plan(LONGER, "dry").withMode(LoadMode.MERGE));
    assertThat(proposal.tables())
        .singleElement()
        .satisfies(table -> assertThat(table.change()).isEqualTo("new column"));
    assertThat(proposal.steps())
        .extracting(LoadProposal.Step::sql)
        .satisfies(
            sql -> {
              assertThat(sql.getFirst()).startsWith("ALTER TABLE \"dry\".\"fact_thing\" ALTER");
              assertThat(sql.get(1)).isEqualTo("BEGIN");
              assertThat(sql).anyMatch(s -> s.startsWith("COPY \"dry\".\"stage_"));
              assertThat(sql).anyMatch(s -> s.startsWith("DELETE FROM \"dry\".\"fact_thing\""));
              assertThat(sql.getLast()).isEqualTo("COMMIT");
            });
    assertThat(bench.target.lake().list("")).hasSize(objects);
    assertThat(bench.count("svv_columns WHERE table_schema = 'dry' AND table_name = 'fact_thing'"))
        .isEqualTo(5);
  }

  @Test
  void aNewTableIsShownWithTheReasonsOfItsLayout() {
    LoadProposal proposal = propose(Bench.sample("layout"));
    assertThat(proposal.tables()).allSatisfy(t -> assertThat(t.change()).isEqualTo("new"));
    assertThat(proposal.steps())
        .filteredOn(step -> step.sql().startsWith("CREATE TABLE \"layout\".\"fact_launch\""))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.sql()).endsWith(") DISTSTYLE AUTO SORTKEY AUTO");
              assertThat(step.reasons())
                  .contains(
                      "DISTSTYLE AUTO: 24 rows are few; Redshift decides, and again when the table"
                          + " grows");
            });
  }

  private static int indexOf(List<String> statements, String beginning) {
    return statements.stream().map(sql -> sql.startsWith(beginning)).toList().indexOf(true);
  }

  private LoadProposal propose(LoadPlan plan) {
    return bench.loader().propose(plan, bench.target, _ -> {}, new Cancellation());
  }

  private LoadPlan plan(String json, String schema) {
    return Bench.plan(JsonFiles.things(folder, json), schema);
  }
}
