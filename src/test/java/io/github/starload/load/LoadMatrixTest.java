package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.Cancellation;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The launches in every mode over every way to the warehouse in every form of parts. Loads of one
/// mode and way go into the same tables, so that each but the first meets the rows of another form.
class LoadMatrixTest {
  private static final Map<String, PartForm> FORMS =
      Map.of(
          "zstd", new PartForm.Csv(Compression.ZSTD),
          "gzip", new PartForm.Csv(Compression.GZIP),
          "none", new PartForm.Csv(Compression.NONE),
          "parquet", new PartForm.Parquet());

  @TempDir private static Path root;
  private static Bench bench;
  private static Map<String, Target> ways;
  private static LoadPlan launches;
  private static LoadPlan sample;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
    Targets targets = new SandboxTargets(bench.home, SandboxHolder.COMMAND);
    ways = Map.of("jdbc", bench.target, "data_api", targets.open("sandbox-data-api", _ -> {}));
    Path shared = JsonFiles.launches();
    launches =
        Bench.plan(
            List.of(
                FileSource.of(Files.exists(shared) ? shared : Path.of("samples/launches.json"))),
            "matrix");
    sample = Bench.sample("matrix");
  }

  @AfterAll
  static void close() {
    ways.get("data_api").close();
    bench.close();
  }

  static Stream<Arguments> cells() {
    return Stream.of(LoadMode.values())
        .flatMap(
            mode ->
                Stream.of("jdbc", "data_api")
                    .flatMap(
                        way ->
                            Stream.of("zstd", "gzip", "none", "parquet")
                                .map(form -> Arguments.of(mode, way, form))));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void launchesArriveWhole(LoadMode mode, String way, String form) {
    LoadReport report = load(mode, way, form);

    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.tables())
        .hasSizeGreaterThan(10)
        .allSatisfy(table -> assertThat(table.rows().allEqual()).as("%s", table.rows()).isTrue());
    String ending = FORMS.get(form).ending();
    assertThat(report.parts()).isNotEmpty().allMatch(part -> part.key().endsWith(ending));
    assertThat(report.statements().stream().filter(sql -> sql.startsWith("COPY ")))
        .hasSize(report.tables().size())
        .allMatch(sql -> sql.contains("FORMAT AS PARQUET") == form.equals("parquet"));
    long records = report.sources().getFirst().records();
    long there = bench.count(schema(mode, way) + ".fact_launch");
    assertThat(mode == LoadMode.APPEND ? there % records : there - records).isZero();
  }

  @Test
  void aTableWithJsonIsStagedAsCsvAndSaysWhy(@TempDir Path folder) {
    LoadPlan plan =
        Bench.plan(
                JsonFiles.things(
                    folder,
                    """
                    [{"id":1,"odd":[[1,2],[3]],"tags":[{"t":"a"}]},
                     {"id":2,"odd":[[4]],"tags":[{"t":"b"},{"t":"c"}]}]
                    """),
                "with_json")
            .withForm(new PartForm.Parquet());
    LoadProposal proposal = bench.loader().propose(plan, bench.target, _ -> {}, new Cancellation());
    assertThat(proposal.steps())
        .filteredOn(step -> step.sql().startsWith("COPY "))
        .extracting(step -> step.sql().contains("FORMAT AS PARQUET") + " " + step.reasons())
        .containsExactlyInAnyOrder(
            "false [Staged as CSV, because Parquet brings JSON text into SUPER as one string: odd]",
            "true []");

    LoadReport report = bench.load(plan);
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.findings())
        .filteredOn(finding -> finding.kind().equals("staged as CSV"))
        .singleElement()
        .extracting(LoadReport.Finding::example)
        .isEqualTo("fact_thing");
    assertThat(bench.query("SELECT odd FROM with_json.fact_thing ORDER BY id"))
        .containsExactly(List.of("[[1, 2], [3]]"), List.of("[[4]]"));
  }

  @Test
  void jsonThatAWayDoesNotAnswerIsUnverifiedThere(@TempDir Path folder) {
    String odd = "[[\"" + "x".repeat(40_000) + "\"]]";
    LoadPlan plan =
        Bench.plan(
            JsonFiles.things(folder, "[{\"id\":1,\"odd\":" + odd + ",\"odder\":" + odd + "}]"),
            "long_json");
    assertThat(bench.load(plan).verdict()).isEqualTo(Outcome.PASSED);

    LoadReport report = bench.load(plan.withLoadId(LoadId.next()), ways.get("data_api"));
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.UNVERIFIED);
    assertThat(Bench.check(report, "fact_thing", "values of odd read back").reason())
        .startsWith("SUPER is compared by reading it back, and this target answers no rows over");
  }

  @Test
  void stepsTellTheirRows() {
    LoadReport report = load(LoadMode.REPLACE, "jdbc", "parquet");
    long rows = report.tables().stream().mapToLong(t -> t.rows().staged().orElseThrow()).sum();
    assertThat(report.timings())
        .filteredOn(
            timing -> List.of("stage", "copy", "append", "final checks").contains(timing.step()))
        .hasSize(4)
        .allSatisfy(timing -> assertThat(timing.rows()).as(timing.step()).isEqualTo(rows));
  }

  @Test
  void anEarlierParquetLoadIsVerifiedAgain() {
    LoadReport report = load(LoadMode.APPEND, "jdbc", "parquet");
    LoadReport again =
        bench
            .loader()
            .check(
                bench.target,
                schema(LoadMode.APPEND, "jdbc"),
                new LoadId(report.loadId()),
                _ -> {});
    assertThat(Bench.failures(again)).isEmpty();
    assertThat(again.verdict()).isEqualTo(Outcome.PASSED);
  }

  private static LoadReport load(LoadMode mode, String way, String form) {
    // The 205 real launches, where they are at hand, go one way; the 24 of the sample go all
    // others.
    boolean real = mode == LoadMode.APPEND && way.equals("jdbc");
    LoadPlan plan =
        (real ? launches : sample)
            .withLoadId(LoadId.next())
            .withSchema(schema(mode, way))
            .withMode(mode)
            .withForm(FORMS.get(form));
    return bench.loader().load(plan, ways.get(way), _ -> {}, new Cancellation());
  }

  private static String schema(LoadMode mode, String way) {
    return mode + "_" + way;
  }
}
