package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.check.bundle.SourceLeg;
import io.github.starload.load.BundleReport.Leg;
import io.github.starload.load.BundleReport.LegName;
import io.github.starload.load.BundleReport.Match;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.FileSource;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RejectLimit;
import io.github.starload.source.Source;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.PartFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Faults planted after a load, each seen by the leg that it belongs to and by no other.
class BundleCheckTest {
  @TempDir private static Path root;
  @TempDir private Path folder;
  private static Bench bench;
  private static Path original;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
    original = bench.thingsFile();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Test
  void everyLegMatchesAndTheLakeHasTheSameBundle() {
    LoadPlan plan = bench.things("bundled");
    bench.load(plan);
    byte[] bundle = bundle(plan);
    assertThat(legs(check(bundle, original))).containsOnly(Match.MATCH);
    assertThat(bench.target.lake().read(plan.keys().load("proof.zip"))).isEqualTo(bundle);
    assertThat(BundleFile.write(BundleReader.read("b", bundle).bundle())).isEqualTo(bundle);
  }

  @Test
  void aChangedEntryIsSeen() throws IOException {
    LoadPlan plan = bench.things("changed_entry");
    bench.load(plan);
    byte[] bundle = bundle(plan);
    byte[] changed = rezipped(bundle, "report.html", page -> page.replace("passed", "failed"));
    assertThat(legs(check(changed, original)))
        .containsExactly(Match.MISMATCH, Match.MATCH, Match.MATCH, Match.MATCH);
    byte[] fewer = rezipped(bundle, "report.json", report -> report.replace(" : 3,", " : 4,"));
    BundleReport report = check(fewer, original);
    // Who changes the report alone is contradicted by everything that it tells of.
    assertThat(legs(report))
        .containsExactly(Match.MISMATCH, Match.MISMATCH, Match.MISMATCH, Match.MISMATCH);
    assertThatThrownBy(
            () -> check(rezipped(bundle, "report.json", text -> text.substring(9)), original))
        .hasMessageStartingWith(
            "Cannot verify the bundle b: report.json was changed since it was written.");
  }

  @Test
  void aChangedSourceIsSeenAndCounted() throws IOException {
    LoadPlan plan = bench.things("changed_source");
    bench.load(plan);
    String text = Files.readString(original);
    Path changed = folder.resolve("things.json");
    Files.writeString(changed, text.replace("\"size\":55", "\"dims\":55"));
    BundleReport report = check(bundle(plan), changed);
    assertThat(legs(report)).containsExactly(Match.MATCH, Match.MISMATCH, Match.MATCH, Match.MATCH);
    assertThat(failed(report, LegName.SOURCE))
        .extracting(Check::reason)
        .containsExactly(
            "The file is not the one that was loaded",
            "The source has other values, first at $.size (2 values)");
    assertThat(legs(check(bundle(plan))))
        .containsExactly(Match.MATCH, Match.UNVERIFIED, Match.MATCH, Match.MATCH);
  }

  @Test
  void aChangedPartIsSeenAndSoIsAMissingOne() throws IOException {
    LoadPlan plan = bench.things("changed_part");
    LoadReport loaded = bench.load(plan);
    Lake lake = bench.target.lake();
    String key = loaded.parts().getFirst().key();
    Path other = Files.writeString(folder.resolve("part"), "something else");
    lake.delete(List.of(key));
    lake.put(key, other, PartFile.sha256(other));
    BundleReport report = check(bundle(plan), original);
    assertThat(legs(report))
        .containsExactly(Match.MATCH, Match.MATCH, Match.MISMATCH, Match.UNVERIFIED);
    assertThat(failed(report, LegName.LAKE))
        .extracting(Check::reason)
        .containsExactly("The object in the lake is not the part that was staged");
    lake.delete(List.of(key, plan.keys().manifest("dim_part")));
    BundleReport without = check(bundle(plan), original);
    assertThat(legs(without))
        .containsExactly(Match.MATCH, Match.MATCH, Match.MISMATCH, Match.UNVERIFIED);
    assertThat(failed(without, LegName.LAKE))
        .extracting(Check::reason)
        .containsExactly(
            "There is no such object any more", "There is no object " + key + " any more");
  }

  @Test
  void aMissingTableIsSeenUnlessTheLoadWasUndone() {
    LoadPlan plan = bench.things("dropped_table");
    bench.load(plan);
    bench.run("DROP TABLE dropped_table.thing_tag");
    BundleReport report = check(bundle(plan), original);
    assertThat(legs(report)).containsExactly(Match.MATCH, Match.MATCH, Match.MATCH, Match.MISMATCH);
    assertThat(failed(report, LegName.WAREHOUSE))
        .extracting(Check::reason)
        .containsExactly("Schema dropped_table has no table thing_tag");
    assertThat(
            Bench.failures(
                bench.loader().check(bench.target, "dropped_table", plan.loadId(), _ -> {})))
        .containsExactly("thing_tag: rows of this load in the target");
    bench.loader().undo(bench.target, "dropped_table", plan.loadId());
    assertThat(legs(check(bundle(plan), original)))
        .containsExactly(Match.MATCH, Match.MATCH, Match.MATCH, Match.UNVERIFIED);
  }

  @Test
  void aDeletedRowIsSeen() {
    LoadPlan plan = bench.things("deleted_row");
    bench.load(plan);
    bench.run(
        "DELETE FROM deleted_row.dim_part WHERE part_key = (SELECT MIN(part_key) FROM"
            + " deleted_row.dim_part)");
    BundleReport report = check(bundle(plan), original);
    assertThat(legs(report)).containsExactly(Match.MATCH, Match.MATCH, Match.MATCH, Match.MISMATCH);
    assertThat(failed(report, LegName.WAREHOUSE))
        .extracting(Check::name)
        .contains("dim_part: rows of this load in the target");
  }

  @Test
  void whatCannotBeReachedIsNeverGreen() {
    LoadPlan plan = bench.things("unreached");
    bench.load(plan);
    BundleReport report =
        bench
            .loader()
            .check(
                BundleReader.read("b", bundle(plan)),
                List.of(FileSource.of(original)),
                () -> {
                  throw StarloadException.environment(
                      "Cannot reach it", Location.NOWHERE, "Plug it in", null);
                },
                new Cancellation());
    assertThat(legs(report))
        .containsExactly(Match.MATCH, Match.MATCH, Match.UNVERIFIED, Match.UNVERIFIED);
    assertThat(report.match()).isEqualTo(Match.UNVERIFIED);
    bench.loader().undo(bench.target, "unreached", plan.loadId());
    assertThat(legs(check(bundle(plan), original)))
        .containsExactly(Match.MATCH, Match.MATCH, Match.MATCH, Match.UNVERIFIED);
  }

  @Test
  void sourcesOfTwoKindsWithRejectedRecordsAreCountedUnderOtherNames() throws IOException {
    Path ships = Files.writeString(folder.resolve("ships.jsonl"), "{\"ship\":1}\n{\"ship\":}\n");
    Path crews = Files.writeString(folder.resolve("crews.jsonl"), "{\"name\":\"a\",\"age\":3}\n");
    List<RecordKind> kinds =
        List.of(
            new RecordKind("crew", List.of(rejecting(crews))),
            new RecordKind("ship", List.of(rejecting(ships))));
    LoadPlan plan = LoadPlan.appendKinds(Bench.designOfKinds(kinds), kinds).withSchema("two_kinds");
    assertThat(bench.load(plan).verdict()).isEqualTo(Outcome.PASSED);
    byte[] bundle = bundle(plan);
    Path renamed = Files.move(ships, folder.resolve("fleet.jsonl"));
    assertThat(legs(check(bundle, renamed, crews))).containsOnly(Match.MATCH);
    BundleReport half = check(bundle, renamed);
    assertThat(legs(half)).containsExactly(Match.MATCH, Match.UNVERIFIED, Match.MATCH, Match.MATCH);
  }

  @Test
  void aLoadThatWasRolledBackLeavesItsBundle() {
    LoadPlan plan = bench.things("rolled_back");
    TamperedLake tampered =
        new TamperedLake(bench.target.lake(), "dim_part", TamperedLake::withoutLastRow);
    LoadReport loaded = bench.load(plan, LakeHook.around(bench.target, _ -> tampered));
    assertThat(loaded.verdict()).isEqualTo(Outcome.FAILED);
    BundleReport report = check(bundle(plan), original);
    assertThat(report.load().verdict()).isEqualTo(Outcome.FAILED);
    assertThat(legs(report))
        .containsExactly(Match.MATCH, Match.MATCH, Match.UNVERIFIED, Match.UNVERIFIED);
  }

  private static Source rejecting(Path file) {
    FileSource source = FileSource.of(file);
    return source.reading(source.reading().rejecting(new RejectLimit(5)));
  }

  private static byte[] bundle(LoadPlan plan) {
    return bench.loader().bundle(bench.target, new LoadId(plan.loadId().text()));
  }

  private static BundleReport check(byte[] zip, Path... files) {
    ProofBundle bundle = BundleReader.read("b", zip).bundle();
    List<Source> sources =
        List.of(files).stream()
            .<Source>map(file -> FileSource.of(file).reading(SourceLeg.reading(bundle)))
            .toList();
    return bench
        .loader()
        .check(BundleReader.read("b", zip), sources, bench::again, new Cancellation());
  }

  private static List<Match> legs(BundleReport report) {
    return report.legs().stream().map(Leg::match).toList();
  }

  private static List<Check> failed(BundleReport report, LegName name) {
    return report.legs().stream()
        .filter(leg -> leg.name() == name)
        .flatMap(leg -> leg.checks().stream())
        .filter(check -> check.verdict() == Verdict.FAILED)
        .toList();
  }

  /// The zip with the text of one entry changed and everything else as it was.
  private static byte[] rezipped(byte[] zip, String name, UnaryOperator<String> change)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        String text = new String(from.readAllBytes(), StandardCharsets.UTF_8);
        String changed = entry.getName().equals(name) ? change.apply(text) : text;
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(changed.getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }
}
