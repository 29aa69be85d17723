package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.Table;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.Part;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.StagingFolder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The second half of a load that was ingested before, perhaps on another machine: everything comes
/// from the lake, and nothing is believed. Manifests and parts must have the hashes that were kept,
/// and what the warehouse must answer is computed from the parts' rows and held against the totals
/// that were made while they were written.
///
/// What was ingested stays as it is unless it comes into the target, so that the half can be run
/// again.
final class ResumedRun implements Run {
  private final LoadWork work;
  private final IngestedLoad ingested;
  private final RunningReport known;
  private final SecondHalf second;

  ResumedRun(LoadWork work, IngestedLoad ingested) {
    this.work = work;
    this.ingested = ingested;
    this.known = RunningReport.resumed(work, ingested.bundle());
    this.second = new SecondHalf(work, known);
  }

  /// Checks what was ingested as [#run] does, then says what would follow.
  ///
  /// @throws StarloadException of kind INPUT if the lake does not hold what was ingested
  LoadProposal propose() {
    return withParts(
        () -> {
          if (known.failed()) {
            throw StarloadException.input(
                "Cannot load what was ingested: "
                    + String.join("; ", FirstChecks.failures(known.tables())),
                Location.NOWHERE,
                "Ingest the sources again, under another load id; nothing was changed");
          }
          return second.propose();
        });
  }

  @Override
  public ProofBundle run() {
    return withParts(() -> known.failed() ? known.bundle(Outcome.FAILED) : second.run());
  }

  @Override
  public JournalEntry.State state() {
    return second.committed() ? JournalEntry.State.LOADED : JournalEntry.State.INGESTED;
  }

  private <T> T withParts(Supplier<T> then) {
    try (StagingFolder folder = StagingFolder.make(work.folder())) {
      fetch(folder);
      return then.get();
    } catch (IOException e) {
      throw PartsRoom.cannot(work.plan().loadId(), work.folder(), e);
    }
  }

  private void fetch(StagingFolder folder) {
    work.steps().start(LoadStep.FIRST_CHECKS);
    LoadReport report = ingested.bundle().report();
    Map<String, byte[]> manifests = ingested.bundle().manifests();
    for (LoadReport.TableEntry entry : report.tables()) {
      work.cancel().check("the target is unchanged, and what was ingested is still in the lake");
      Table table = work.plan().design().table(entry.name());
      TableProgress progress = fetched(report, entry, table, folder);
      String manifest = work.plan().keys().manifest(table.name());
      if (manifests.containsKey(manifest)) {
        progress.check(manifest(manifest, manifests.get(manifest)));
      }
      known.tables().add(progress);
      work.steps().reached(known.tables().size(), report.tables().size());
    }
  }

  /// The parts stay in the folder until it goes.
  private TableProgress fetched(
      LoadReport report, LoadReport.TableEntry entry, Table table, StagingFolder folder) {
    StoredTable stored = StoredTable.of(report, entry).as(table);
    LakeParts parts =
        LakeParts.fetch(work.target().lake(), stored, folder.path(), CheckStage.FIRST);
    List<Part> here =
        stored.parts().stream().map(part -> part.at(parts.fetched().file(part))).toList();
    StagedTable staged = new StagedTable(table, here, parts.totals(), -1);
    TableProgress progress = TableProgress.resumed(staged, entry);
    parts.checks().forEach(progress::check);
    if (parts.whole()) {
      progress.check(
          ingested.totals(table).check(TotalsText.of(table.stagedColumns(), parts.totals())));
      progress.check(FitCheck.of(staged, work.target().limits()));
    }
    return progress;
  }

  private Check manifest(String key, byte[] expected) {
    Lake lake = work.target().lake();
    String found =
        lake.find(key).isPresent() ? "sha256 " + BundleFile.sha256(lake.read(key)) : "no object";
    return Check.equal(
        "manifest in the lake",
        CheckStage.FIRST,
        "sha256 " + BundleFile.sha256(expected),
        found,
        "The object " + key + " is not the manifest of what was ingested");
  }

  /// Whether the lake keeps an ingested load under these keys.
  static boolean isIn(Lake lake, LakeKeys keys) {
    return lake.find(keys.load(LakeKeys.INGESTED)).isPresent();
  }
}
