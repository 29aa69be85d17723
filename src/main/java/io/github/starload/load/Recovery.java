package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.stage.LakeKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts an abandoned load in order: looks up in the warehouse whether it was committed, then
/// finishes its report, or takes away what it left in the lake.
final class Recovery {
  private final Target target;
  private final Reports reports;
  private final Journal journal;
  private final Verifier verifier;

  /// @param verifier finishes reports of which only the first half is known
  Recovery(Target target, Reports reports, Journal journal, Verifier verifier) {
    this.target = target;
    this.reports = reports;
    this.journal = journal;
    this.verifier = verifier;
  }

  /// See [StoredLoadCheck#finish].
  @FunctionalInterface
  interface Verifier {
    LoadReport finish(String schema, LoadReport ingested);
  }

  /// What was found and done.
  ///
  /// @param report of a load whose rows are in the target
  record Settled(String sentence, Optional<LoadReport> report) {}

  /// Settles a load. Waits until a transaction of it that still runs has ended.
  ///
  /// @throws TargetException if the target does not answer; the load stays as it is then
  Settled settle(JournalEntry entry) {
    Optional<LoadReport> loaded = committed(entry);
    boolean ingested = loaded.isEmpty() && ResumedRun.isIn(target.lake(), entry.keys());
    String became = loaded.isPresent() ? finished() : ingested ? kept(entry) : cleanUp(entry);
    reports.removeStaging(entry.loadId());
    journal.write(
        entry.in(
            loaded.isPresent()
                ? JournalEntry.State.LOADED
                : ingested ? JournalEntry.State.INGESTED : JournalEntry.State.NOTHING_LOADED));
    return new Settled(
        "Load "
            + entry.loadId()
            + " was stopped at the step \""
            + entry.step()
            + "\" and "
            + became,
        loaded);
  }

  /// The report of a load that is in the target, finished if it was not. Waits as [#settle] does.
  ///
  /// @return empty if the target does not have it
  Optional<LoadReport> committed(JournalEntry entry) {
    try (RecordedSession session = new RecordedSession(target.connect(), new ArrayList<>())) {
      ControlTable control = new ControlTable(entry.schema());
      Optional<ControlTable.Entry> loaded =
          control.quiet(session) ? control.find(session, entry.loadId()) : Optional.empty();
      return loaded
          .filter(found -> found.status().equals(ControlTable.LOADED))
          .map(found -> finish(entry, found, session));
    }
  }

  private static String finished() {
    return "had been committed: its rows are in the target once; its report was finished";
  }

  private static String kept(JournalEntry entry) {
    return "had not been committed: the target holds nothing of it; what was ingested is still in"
        + " the lake, for starload load --resume "
        + entry.loadId();
  }

  private String cleanUp(JournalEntry entry) {
    LakeKeys keys = entry.keys();
    List<String> left =
        new ArrayList<>(
            target.lake().list(keys.rawPrefix()).stream().map(LakeObject::key).toList());
    target.lake().list(keys.processedPrefix()).stream()
        .map(LakeObject::key)
        .filter(keys::isOfThisLoad)
        .forEach(left::add);
    target.lake().delete(left.reversed());
    return "had not been committed: the target holds nothing of it; "
        + left.size()
        + " objects of it were removed from the lake";
  }

  private LoadReport finish(
      JournalEntry entry, ControlTable.Entry loaded, RecordedSession session) {
    ProofBundle bundle = reports.draft(entry.loadId()).orElseGet(() -> fromLake(entry));
    LoadReport draft = bundle.report();
    List<LoadReport.TableEntry> tables = new ArrayList<>();
    for (LoadReport.TableEntry table : draft.tables()) {
      for (LoadedTable known : loaded.tables()) {
        if (known.name().equals(table.name())) {
          tables.add(counted(table, known, entry, session));
        }
      }
    }
    LoadReport report = draft.with(verdict(tables), tables);
    LakeUpload.report(bundle.with(report), entry.keys(), target.lake());
    reports.keep(bundle.with(report));
    return report;
  }

  /// What the lake has, if this machine has lost its own, or never had it.
  private ProofBundle fromLake(JournalEntry entry) {
    LakeKeys keys = entry.keys();
    if (target.lake().find(keys.load(LakeKeys.BUNDLE)).isEmpty()
        && ResumedRun.isIn(target.lake(), keys)) {
      byte[] kept = target.lake().read(keys.load(LakeKeys.INGESTED));
      ProofBundle ingested = IngestedLoad.read(entry.loadId(), kept).bundle();
      return ingested.with(verifier.finish(entry.schema(), ingested.report()));
    }
    byte[] stored = target.lake().read(keys.load(LakeKeys.BUNDLE));
    return BundleReader.read(entry.loadId().text(), stored).bundle();
  }

  private static LoadReport.TableEntry counted(
      LoadReport.TableEntry table,
      LoadedTable loaded,
      JournalEntry entry,
      RecordedSession session) {
    boolean alreadyCounted =
        table.checks().stream().anyMatch(check -> check.stage() == CheckStage.FINAL);
    if (alreadyCounted) {
      return table;
    }
    long found =
        session.count(
            "SELECT COUNT(*) FROM "
                + Quoted.table(entry.schema(), table.name())
                + " WHERE "
                + Quoted.name(StarDesign.LOAD_ID_COLUMN)
                + " = "
                + Quoted.literal(entry.loadId().text()));
    Check check =
        Check.equal(
            "rows of this load in the target",
            CheckStage.FINAL,
            loaded.added(),
            found,
            "The target does not hold the rows that the load brought");
    return table.counted(check, loaded.kept(table.rows().staged(), found));
  }

  private static Outcome verdict(List<LoadReport.TableEntry> tables) {
    boolean failed = tables.stream().anyMatch(table -> table.verdict() == Outcome.FAILED);
    boolean passed = tables.stream().allMatch(table -> table.verdict() == Outcome.PASSED);
    return failed ? Outcome.FAILED : passed ? Outcome.PASSED : Outcome.UNVERIFIED;
  }
}
