package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.ReportJson;
import io.github.starload.check.ReportReader;
import io.github.starload.source.FileSource;
import io.github.starload.source.JsonFiles;
import io.github.starload.stage.LoadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo, history and check of loads that are there.
class UndoTest {
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
  void undoRemovesExactlyTheRowsOfThatLoad() throws IOException {
    String text = Files.readString(Path.of("samples/launches.json"));
    Path other = Files.writeString(folder.resolve("launches.json"), text);
    bench.load(Bench.sample("undone"));
    List<List<String>> before = contents("undone");
    LoadReport second = bench.load(Bench.plan(List.of(FileSource.of(other)), "undone"));
    UndoReport undone = bench.loader().undo(bench.target, "undone", new LoadId(second.loadId()));
    assertThat(undone.sentence())
        .isEqualTo(
            "Load "
                + second.loadId()
                + " is undone: 189 rows were removed. Its files stay in the lake.");
    assertThat(contents("undone")).isEqualTo(before);
    assertThat(bench.loader().history(bench.target, "undone", _ -> {}))
        .extracting(LoadHistoryEntry::status)
        .containsExactly("loaded", "undone");
    assertThatThrownBy(
            () -> bench.loader().undo(bench.target, "undone", new LoadId(second.loadId())))
        .hasMessage(
            "Cannot undo load " + second.loadId() + ": it is undone already. Nothing was changed.");
  }

  @Test
  void rowsOfADimensionThatOtherLoadsReferToStay() {
    LoadReport first = bench.load(Bench.sample("shared"));
    bench.load(Bench.sample("shared"));
    UndoReport undone = bench.loader().undo(bench.target, "shared", new LoadId(first.loadId()));
    assertThat(undone.tables())
        .contains(
            new UndoReport.TableUndone("fact_launch", 24, 0),
            new UndoReport.TableUndone("dim_core", 0, 9));
    assertThat(undone.sentence()).contains("rows of dimensions stay, as other loads refer to them");
    assertThat(bench.count("shared.fact_launch")).isEqualTo(24);
    assertThat(bench.count("shared.dim_core")).isEqualTo(9);
  }

  @Test
  void undoingAReplaceSaysWhatDoesNotComeBack() {
    bench.load(plan("replaced"));
    LoadReport second = bench.load(plan("replaced").withMode(LoadMode.REPLACE));
    UndoReport undone = bench.loader().undo(bench.target, "replaced", new LoadId(second.loadId()));
    assertThat(undone.sentence())
        .contains("The rows that it had replaced do not come back: load them again");
    assertThat(bench.count("replaced.fact_thing")).isZero();
  }

  @Test
  void aLoadThatNobodyKnowsIsNotUndone() {
    assertThatThrownBy(
            () -> bench.loader().undo(bench.target, "nowhere", new LoadId("no-such-load")))
        .hasMessage(
            "Cannot undo load no-such-load: schema nowhere knows no such load. See `starload"
                + " history`, and name the schema with --schema.");
  }

  @Test
  void aStoredLoadIsVerifiedAgainInAllFourLegs() {
    LoadReport loaded = bench.load(Bench.sample("again"));
    LoadReport checked = check("again", loaded);
    assertThat(Bench.failures(checked)).isEmpty();
    assertThat(checked.verdict()).isEqualTo(Outcome.PASSED);
    assertThat(checked.tables()).allSatisfy(t -> assertThat(t.rows().allEqual()).isTrue());

    bench.run("UPDATE again.fact_launch SET name = 'x' WHERE flight_number = 1");
    LoadReport changed = check("again", loaded);
    assertThat(changed.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(Bench.check(changed, "fact_launch", "fingerprint of the target's rows").reason())
        .contains("holds \"x\" in name where");
  }

  @Test
  void whatCannotBeLookedAtIsUnverified() throws IOException {
    LoadReport loaded = bench.load(plan("gone"));
    Files.delete(folder.resolve("things.json"));
    LoadReport noSource = check("gone", loaded);
    assertThat(noSource.verdict()).isEqualTo(Outcome.UNVERIFIED);
    assertThat(noSource.tables().getFirst().rows().source()).isEmpty();
  }

  @Test
  void aPartThatIsGoneIsAMismatch() {
    LoadReport second = bench.load(plan("part_gone"));
    bench.target.lake().delete(List.of(second.parts().getFirst().key()));
    LoadReport noPart = check("part_gone", second);
    assertThat(noPart.verdict()).isEqualTo(Outcome.FAILED);
    assertThat(noPart.tables().getFirst().rows().staged()).isEmpty();
  }

  @Test
  void afterALaterReplaceTheTableIsUnverified() {
    LoadReport first = bench.load(plan("later"));
    LoadReport second = bench.load(plan("later").withMode(LoadMode.REPLACE));
    LoadReport checked = check("later", first);
    assertThat(checked.verdict()).isEqualTo(Outcome.UNVERIFIED);
    assertThat(Bench.check(checked, "fact_thing", "rows of this load in the target").reason())
        .isEqualTo("Load " + second.loadId() + " has changed this table since");
    assertThat(check("later", second).verdict()).isEqualTo(Outcome.PASSED);
  }

  @Test
  void aReportIsReadAsItWasWritten() {
    LoadReport loaded = bench.load(plan("read"));
    assertThat(ReportReader.read("text", ReportJson.write(loaded))).isEqualTo(loaded);
  }

  private static LoadReport check(String schema, LoadReport report) {
    return bench.loader().check(bench.target, schema, new LoadId(report.loadId()), _ -> {});
  }

  private List<List<String>> contents(String schema) {
    return bench.query(
        "SELECT name, starload_load_id FROM " + schema + ".fact_launch ORDER BY 1, 2");
  }

  private LoadPlan plan(String schema) {
    return Bench.plan(
        JsonFiles.things(folder, "[{\"id\":1,\"name\":\"one\"},{\"id\":2,\"name\":\"two\"}]"),
        schema);
  }
}
