package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.Location;
import io.github.starload.source.JsonFiles;
import io.github.starload.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LoadModesTest {
  private static final String FIRST =
      """
      [{"id":1,"name":"one","tags":[{"t":"a"},{"t":"b"},{"t":"c"}]},
       {"id":2,"name":"two","tags":[{"t":"a"}]}]
      """;

  /// Record 2 has lost its tag and changed its name, record 3 is new.
  private static final String SECOND =
      """
      [{"id":2,"name":"TWO","tags":[]},
       {"id":3,"name":"three","tags":[{"t":"z"}]}]
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

  @ParameterizedTest
  @EnumSource
  void theSampleTwiceInEveryMode(LoadMode mode) {
    String schema = "twice_" + mode;
    bench.load(Bench.sample(schema).withMode(mode));
    LoadReport second = bench.load(Bench.sample(schema).withMode(mode));
    assertThat(Bench.failures(second)).isEmpty();
    assertThat(second.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(second.mode()).isEqualTo(mode.toString());
    boolean doubles = mode == LoadMode.APPEND;
    assertThat(bench.count(schema + ".fact_launch")).isEqualTo(doubles ? 48 : 24);
    assertThat(bench.count(schema + ".launch_payload")).isEqualTo(doubles ? 70 : 35);
    assertThat(bench.count(schema + ".dim_core")).isEqualTo(9);
    assertThat(Bench.check(second, "fact_launch", "before + loaded = after").actual())
        .isEqualTo(doubles ? "24 + 24 = 48" : "24 - 24 + 24 = 24");
    assertThat(second.statements()).noneMatch(sql -> sql.contains("TRUNCATE"));
  }

  @Test
  void replaceLeavesThisLoadAndNothingElse() {
    loadBoth("replaced", LoadMode.REPLACE);
    assertThat(bench.query("SELECT id, name FROM replaced.fact_thing ORDER BY id"))
        .containsExactly(List.of("2", "TWO"), List.of("3", "three"));
    assertThat(bench.query("SELECT t FROM replaced.thing_tag")).containsExactly(List.of("z"));
  }

  @Test
  void mergeRenewsRecordsWithTheirDetailsAndKeepsTheOthers() {
    LoadReport report = loadBoth("merged", LoadMode.MERGE);
    assertThat(bench.query("SELECT id, name FROM merged.fact_thing ORDER BY id"))
        .containsExactly(List.of("1", "one"), List.of("2", "TWO"), List.of("3", "three"));
    assertThat(bench.query("SELECT t FROM merged.thing_tag ORDER BY t"))
        .containsExactly(List.of("a"), List.of("b"), List.of("c"), List.of("z"));
    assertThat(Bench.check(report, "fact_thing", "before + loaded = after").actual())
        .isEqualTo("2 - 1 + 2 = 3");
    assertThat(Bench.check(report, "thing_tag", "before + loaded = after").actual())
        .isEqualTo("4 - 1 + 1 = 4");
  }

  @Test
  void aFailedReplaceLeavesWhatWasThere() {
    bench.load(plan(FIRST, "kept"));
    LoadReport failed =
        bench.load(
            plan(SECOND, "kept").withMode(LoadMode.REPLACE),
            new SqlHook(
                bench.target,
                (sql, session) -> {
                  if (sql.startsWith("SELECT COALESCE(SUM")
                      && sql.contains("\"fact_thing\" WHERE")) {
                    session.execute("DELETE FROM kept.fact_thing WHERE id = 3");
                  }
                  return sql;
                }));
    assertThat(Bench.failures(failed)).contains("fact_thing: fingerprint of the target's rows");
    assertThat(bench.count("kept.fact_thing")).isEqualTo(2);
  }

  @Test
  void recordsWithTheSameKeyAreFoundBeforeAMerge() {
    List<Source> sources = JsonFiles.things(folder, FIRST);
    var design = Bench.design(sources);
    JsonFiles.things(folder, FIRST.replace("\"id\":2", "\"id\":1"));
    LoadReport report =
        bench.load(LoadPlan.append(design, sources).withSchema("refused").withMode(LoadMode.MERGE));
    assertThat(Bench.failures(report)).contains("fact_thing: natural keys unique");
    assertThat(report.statements()).isEmpty();
  }

  @Test
  void keysAreDeclaredOnceProvedAndTakenBackOnceBroken() {
    LoadReport first = bench.load(plan(FIRST, "keys"));
    assertThat(first.statements())
        .anyMatch(sql -> sql.contains("CONSTRAINT \"fact_thing_pk\" PRIMARY KEY"))
        .anyMatch(
            sql -> sql.contains("FOREIGN KEY (\"thing_key\") REFERENCES \"keys\".\"fact_thing\""));
    assertThat(constraints("keys"))
        .containsExactly("fact_thing_pk", "thing_tag_pk", "thing_tag_thing_key_fk");

    LoadReport again = bench.load(plan(FIRST, "keys"));
    assertThat(again.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(again.findings())
        .extracting(LoadReport.Finding::example)
        .contains(
            "fact_thing.fact_thing_pk",
            "thing_tag.thing_tag_thing_key_fk",
            "thing_tag.thing_tag_pk");
    assertThat(constraints("keys")).isEmpty();
  }

  @Test
  void mergedRowsKeepTheirKeys() {
    loadBoth("mergedkeys", LoadMode.MERGE);
    assertThat(constraints("mergedkeys")).hasSize(3);
  }

  @Test
  void severalLoadsAtOnceIntoNewTablesAllArrive() {
    List<CompletableFuture<LoadReport>> loads =
        IntStream.range(0, 4)
            .mapToObj(
                i -> {
                  LoadPlan plan = Bench.sample("at_once");
                  return CompletableFuture.supplyAsync(
                      () -> bench.load(plan), Thread::startVirtualThread);
                })
            .toList();
    List<LoadReport> reports = loads.stream().map(CompletableFuture::join).toList();
    assertThat(reports).allSatisfy(r -> assertThat(Bench.failures(r)).isEmpty());
    assertThat(reports).allSatisfy(r -> assertThat(r.verdict()).isEqualTo(Outcome.PASSED));
    assertThat(bench.count("at_once.fact_launch")).isEqualTo(96);
    assertThat(bench.count("at_once.dim_core")).isEqualTo(9);
    assertThat(bench.query("SELECT sequence FROM at_once.starload_loads ORDER BY 1"))
        .containsExactly(List.of("1"), List.of("2"), List.of("3"), List.of("4"));
  }

  @Test
  void anIsolationViolationIsTriedAgain() {
    int[] refusals = {2};
    Target busy =
        new SqlHook(
            bench.target,
            (sql, _) -> {
              if (sql.startsWith("INSERT INTO \"busy\".\"fact_thing\"") && refusals[0]-- > 0) {
                throw new TargetException(
                    "The warehouse stopped at INSERT: 1023 DETAIL: Serializable isolation"
                        + " violation on table - 100",
                    Location.NOWHERE,
                    "",
                    "XX000",
                    null);
              }
              return sql;
            });
    LoadReport report = bench.load(plan(FIRST, "busy"), busy);
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.statements().stream().filter("BEGIN"::equals)).hasSize(3);
    assertThat(bench.count("busy.fact_thing")).isEqualTo(2);
  }

  private LoadReport loadBoth(String schema, LoadMode mode) {
    bench.load(plan(FIRST, schema));
    LoadReport report = bench.load(plan(SECOND, schema).withMode(mode));
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    return report;
  }

  private List<String> constraints(String schema) {
    return bench
        .query(
            "SELECT constraint_name FROM information_schema.table_constraints WHERE table_schema ="
                + " '"
                + schema
                + "' ORDER BY 1")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private LoadPlan plan(String json, String schema) {
    return Bench.plan(JsonFiles.things(folder, json), schema);
  }
}
