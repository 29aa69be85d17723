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

  Recovery(Target target, Reports reports, Journal journal) {
    this.target = target;
    this.reports = reports;
    this.journal = journal;
  }

  /// What was found and done.
  ///
  /// @param report of a load whose rows are in the target
  record Settled(String sentence, Optional<LoadReport> report) {}

  /// Settles a load. Waits until a transaction of it that still runs has ended.
  ///
  /// @throws TargetException if the target does not answer; the load stays as it is then
  Settled settle(JournalEntry entry) {
    Settled settled;
    try (RecordedSession session = new RecordedSession(target.connect(), new ArrayList<>())) {
      ControlTable control = new ControlTable(entry.schema());
      Optional<ControlTable.Entry> loaded =
          control.quiet(session) ? control.find(session, entry.loadId()) : Optional.empty();
      settled = loaded.isPresent() ? finish(entry, loaded.get(), session) : cleanUp(entry);
    }
    reports.removeStaging(entry.loadId());
    boolean isLoaded = settled.report().isPresent();
    journal.write(
        entry.in(isLoaded ? JournalEntry.State.LOADED : JournalEntry.State.NOTHING_LOADED));
    return settled;
  }

  private Settled cleanUp(JournalEntry entry) {
    LakeKeys keys = entry.keys();
    List<String> left =
        new ArrayList<>(
            target.lake().list(keys.rawPrefix()).stream().map(LakeObject::key).toList());
    target.lake().list(keys.processedPrefix()).stream()
        .map(LakeObject::key)
        .filter(keys::isOfThisLoad)
        .forEach(left::add);
    target.lake().delete(left.reversed());
    return new Settled(
        "Load "
            + entry.loadId()
            + " was stopped at the step \""
            + entry.step()
            + "\" and had not been committed: the target holds nothing of it; "
            + left.size()
            + " objects of it were removed from the lake",
        Optional.empty());
  }

  private Settled finish(JournalEntry entry, ControlTable.Entry loaded, RecordedSession session) {
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
    return new Settled(
        "Load "
            + entry.loadId()
            + " was stopped at the step \""
            + entry.step()
            + "\" and had been committed: its rows are in the target once; its report was finished",
        Optional.of(report));
  }

  /// What the lake has, if this machine has lost its own.
  private ProofBundle fromLake(JournalEntry entry) {
    byte[] stored = target.lake().read(entry.keys().load(LakeKeys.BUNDLE));
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
