package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.PartFile;
import io.github.starload.stage.part.Compression;
import io.github.starload.stage.part.PartForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A load in two halves, each on a machine of its own: they share the lake and the warehouse, and
/// no local state.
class IngestedLoadTest {
  @TempDir private static Path root;
  private static Bench bench;
  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    bench = new Bench(root.resolve("home"));
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  static Stream<LoadPlan> plans() {
    return Stream.of(
        Bench.sample("halves_csv").withForm(new PartForm.Csv(Compression.ZSTD)),
        bench.things("halves_parquet").withForm(new PartForm.Parquet()));
  }

  @ParameterizedTest
  @MethodSource("plans")
  void twoHalvesEndAsOneLoad(LoadPlan plan) {
    String schema = plan.schema();
    LoadReport whole = bench.load(plan.withSchema(schema + "_whole").withLoadId(LoadId.next()));
    LoadReport begun = ingest(plan);
    assertThat(begun.verdict()).isEqualTo(Outcome.UNVERIFIED);
    assertThat(Bench.failures(begun)).isEmpty();
    assertThat(bench.count("svv_tables WHERE table_schema = '" + schema + "'")).isZero();

    LoadReport report = resume(plan, bench.target);

    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(report.tables())
        .extracting(LoadReport.TableEntry::rows)
        .isEqualTo(whole.tables().stream().map(LoadReport.TableEntry::rows).toList());
    assertThat(report.accounting()).isEqualTo(whole.accounting());
    assertThat(report.sources()).isEqualTo(whole.sources());
    assertThat(report.timings())
        .extracting(LoadReport.Timing::step)
        .containsSubsequence("stage", "upload", "first checks", "copy", "final checks");
    assertThat(lakeOf(plan)).contains("proof.zip", "report.json", "_SUCCESS");
    assertThat(folder.resolve("second/staging")).isEmptyDirectory();
    LoadReport again = loader("third").check(bench.target, schema, plan.loadId(), _ -> {});
    assertThat(again.verdict()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void whatIsIngestedStaysUntilItIsLoadedAndIsLoadedOnce() {
    LoadPlan plan = bench.things("kept");
    ingest(plan);
    assertThat(status("first", "kept")).isEqualTo("ingested");
    assertThatThrownBy(() -> ingest(plan)).hasMessageContaining("it was used before");
    LoadProposal proposal =
        loader("second").propose(plan.loadId(), bench.target, _ -> {}, new Cancellation());
    assertThat(proposal.failed()).isEmpty();
    assertThat(proposal.tables())
        .extracting(LoadProposal.TableProposal::change)
        .containsOnly("new");
    assertThat(bench.count("svv_tables WHERE table_schema = 'kept'")).isZero();

    LoadReport report = resume(plan, bench.target);
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
    List<String> told = new ArrayList<>();
    LoadReport repeated =
        loader("third").resume(plan.loadId(), bench.target, noting(told), new Cancellation());
    assertThat(repeated).isEqualTo(report);
    assertThat(told).contains("Load " + plan.loadId() + " is in the target already");
    assertThat(bench.count("kept.fact_thing")).isEqualTo(3);
    assertThat(status("first", "kept")).isEqualTo("loaded");
  }

  @Test
  void aPartThatIsGoneOrChangedIsRefusedBeforeTheWarehouseIsTouched() throws IOException {
    LoadPlan plan = bench.things("refused");
    Lake lake = bench.target.lake();
    String part = ingest(plan).parts().getFirst().key();
    Path whole = folder.resolve("whole");
    lake.fetch(part, whole);
    lake.delete(List.of(part));
    assertThat(refused(plan)).containsExactly("fact_thing: part 0 in the lake");
    Path other = Files.writeString(folder.resolve("other"), "something else");
    lake.put(part, other, PartFile.sha256(other));
    assertThat(refused(plan)).containsExactly("fact_thing: part 0 in the lake");
    lake.put(part, whole, PartFile.sha256(whole));
    String manifest = plan.keys().manifest("dim_part");
    byte[] content = lake.read(manifest);
    lake.delete(List.of(manifest));
    lake.putNew(manifest, "{}".getBytes(StandardCharsets.UTF_8));
    assertThat(refused(plan)).containsExactly("dim_part: manifest in the lake");
    assertThatThrownBy(
            () ->
                loader("second").propose(plan.loadId(), bench.target, _ -> {}, new Cancellation()))
        .hasMessageStartingWith(
            "Cannot load what was ingested: dim_part, manifest in the lake: The object ");
    assertThat(bench.count("svv_tables WHERE table_schema = 'refused'")).isZero();
    lake.delete(List.of(manifest));
    lake.putNew(manifest, content);
    assertThat(resume(plan, bench.target).verdict()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void totalsThatThePartsDoNotHaveAreRefused() {
    LoadPlan plan = bench.things("totals");
    ingest(plan);
    Lake lake = bench.target.lake();
    String key = plan.keys().load(LakeKeys.INGESTED);
    byte[] kept = lake.read(key);
    IngestedLoad load = IngestedLoad.read(plan.loadId(), kept);
    Map<String, TotalsText> totals = new LinkedHashMap<>(load.totals());
    Map<String, String> figures = new LinkedHashMap<>(totals.get("dim_part").figures());
    figures.put("id max", "9");
    totals.put("dim_part", new TotalsText(figures));
    replace(key, new IngestedLoad(load.plan(), load.bundle(), totals).write());
    assertThat(refused(plan)).containsExactly("dim_part: totals of the parts");
    kept[kept.length / 2]++;
    replace(key, kept);
    assertThatThrownBy(() -> resume(plan, bench.target)).isInstanceOf(StarloadException.class);
    assertThatThrownBy(
            () ->
                loader("third")
                    .resume(new LoadId("none"), bench.target, _ -> {}, new Cancellation()))
        .hasMessage(
            "Cannot resume load none: the lake keeps no ingested load of that id. Ingest first:"
                + " starload load --ingest; or name the target that it was for.");
  }

  @Test
  void whatFailedInTheWarehouseIsResumedAgain() {
    LoadPlan plan = bench.things("mended");
    ingest(plan);
    String staging = "mended." + plan.stagingTable("dim_part");
    Target changing =
        new SqlHook(
            bench.target,
            (sql, session) -> {
              if (sql.startsWith("COPY") && sql.contains("thing_tag")) {
                session.execute("DELETE FROM " + staging);
              }
              return sql;
            });
    LoadReport failed = resume(plan, changing);
    assertThat(failed.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(bench.count("svv_tables WHERE table_schema = 'mended'")).isZero();
    LoadReport report = resume(plan, bench.target);
    assertThat(Bench.failures(report)).isEmpty();
    assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
  }

  /// The second machine dies, before or after COMMIT; a third one goes on.
  @Test
  void killedInTheSecondHalfAnotherMachineGoesOn() {
    LoadPlan counted = bench.things("killed_counted");
    ingest(counted);
    Points counting = new Points(-1, () -> {});
    resume(counted, counting.around(bench.target));
    int all = counting.passed();
    List<CompletableFuture<Void>> both =
        Stream.of(all / 2, all - 1)
            .map(
                point ->
                    CompletableFuture.runAsync(
                        () -> killAndGoOnElsewhere(counted, point, point == all - 1),
                        Thread::startVirtualThread))
            .toList();
    both.forEach(CompletableFuture::join);
  }

  private void killAndGoOnElsewhere(LoadPlan counted, int point, boolean committed) {
    String schema = "killed_half_" + point;
    LoadPlan plan = counted.withSchema(schema).withLoadId(LoadId.next());
    loader("began-" + point).ingest(plan, bench.target, _ -> {}, new Cancellation());
    String killed = "killed-" + point;
    String word =
        KilledLoadMain.kill(
            bench,
            folder.resolve(killed),
            KilledLoadMain.RESUME,
            schema,
            plan.loadId().text(),
            point);
    assertThat(word).isEqualTo("POINT");
    assertThat(bench.count("svv_tables WHERE table_schema = '" + schema + "'") > 0)
        .isEqualTo(committed);
    if (!committed) {
      // The machine that died comes back first, and takes nothing away.
      List<String> told = new ArrayList<>();
      loader(killed).settle(bench.target, noting(told));
      assertThat(told)
          .singleElement()
          .asString()
          .endsWith("still in the lake, for starload load --resume " + plan.loadId());
    }
    LoadReport report =
        loader("third-" + point).resume(plan.loadId(), bench.target, _ -> {}, new Cancellation());
    assertThat(Bench.failures(report)).as("point %s", point).isEmpty();
    assertThat(report.verdict()).as("point %s", point).isEqualTo(Outcome.PASSED);
    // Or it comes back late.
    loader(killed).settle(bench.target, _ -> {});
    assertThat(bench.count(schema + ".fact_thing")).as("point %s", point).isEqualTo(3);
    assertThat(bench.count(schema + ".starload_loads")).as("point %s", point).isEqualTo(1);
    assertThat(lakeOf(plan)).contains("proof.zip", "report.json", "_SUCCESS");
  }

  /// A loader of a machine, which has its own local state.
  private Loader loader(String machine) {
    return Bench.loader(folder.resolve(machine));
  }

  private LoadReport ingest(LoadPlan plan) {
    return loader("first").ingest(plan, bench.target, _ -> {}, new Cancellation());
  }

  private LoadReport resume(LoadPlan plan, Target target) {
    return loader("second").resume(plan.loadId(), target, _ -> {}, new Cancellation());
  }

  private List<String> refused(LoadPlan plan) {
    LoadReport report = resume(plan, bench.target);
    assertThat(report.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(report.statements()).isEmpty();
    return Bench.failures(report);
  }

  private String status(String machine, String schema) {
    return loader(machine).history(bench.target, schema, _ -> {}).getLast().status();
  }

  private static void replace(String key, byte[] content) {
    bench.target.lake().delete(List.of(key));
    bench.target.lake().putNew(key, content);
  }

  /// The names of the objects about the whole load.
  private static List<String> lakeOf(LoadPlan plan) {
    String folder = plan.keys().load("");
    return bench.target.lake().list(folder).stream()
        .map(object -> object.key().substring(folder.length()))
        .toList();
  }

  private static LoadListener noting(List<String> told) {
    return event -> {
      if (event instanceof LoadEvent.Note(String sentence)) {
        told.add(sentence);
      }
    };
  }
}
