package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Verifies a load again, some time after it: the source files by their hash, the parts in the lake
/// by hash, rows and fingerprint, COPY by what the warehouse noted, the tables by count and
/// fingerprint. What cannot be looked at any more is unverified, and then the whole is.
final class StoredLoadCheck {
  private final Target target;
  private final String schema;
  private final LoadReport stored;
  private final Path folder;
  private final Steps steps;
  private final List<String> statements = new ArrayList<>();

  /// @param folder for parts that are looked at, a table's at a time
  StoredLoadCheck(
      Target target, String schema, LoadReport stored, Path folder, LoadListener listener) {
    this.target = target;
    this.schema = schema;
    this.stored = stored;
    this.folder = folder;
    this.steps = new Steps(listener);
  }

  LoadReport run() {
    List<Check> sources = stored.sources().stream().map(SourceFiles::check).toList();
    boolean sourcesMatch = sources.stream().allMatch(c -> c.verdict() == Verdict.PASSED);
    return run(sources, sourcesMatch);
  }

  /// Finishes the report of a load that was ingested, and of which nobody saw how it came into the
  /// target: what was checked before stays, and all that can be looked at now comes to it. The
  /// sources were counted when they were ingested.
  LoadReport finish() {
    LoadReport found = run(List.of(), true);
    List<LoadReport.TableEntry> tables = new ArrayList<>();
    for (int i = 0; i < found.tables().size(); i++) {
      List<Check> all = new ArrayList<>(stored.tables().get(i).checks());
      all.addAll(found.tables().get(i).checks());
      tables.add(found.tables().get(i).with(all));
    }
    return found.with(verdict(tables), tables);
  }

  private LoadReport run(List<Check> sources, boolean sourcesMatch) {
    steps.start(LoadStep.FINAL_CHECKS);
    List<LoadReport.TableEntry> tables = new ArrayList<>();
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      TargetRows rows = new TargetRows(session, schema, new LoadId(stored.loadId()));
      for (LoadReport.TableEntry entry : stored.tables()) {
        List<Check> checks = new ArrayList<>(tables.isEmpty() ? sources : List.of());
        tables.add(table(entry, rows, checks, sourcesMatch));
        steps.reached(tables.size(), stored.tables().size());
      }
    }
    return new LoadReport(
        stored.loadId(),
        stored.dataset(),
        target.name(),
        stored.mode(),
        verdict(tables),
        stored.sources(),
        tables,
        stored.accounting(),
        stored.rejected(),
        stored.findings(),
        stored.parts(),
        statements,
        steps.timings());
  }

  /// @param sourcesMatch whether the files that were counted then are there unchanged
  private LoadReport.TableEntry table(
      LoadReport.TableEntry entry, TargetRows rows, List<Check> checks, boolean sourcesMatch) {
    StoredTable table = StoredTable.of(stored, entry);
    try (LakeParts parts = LakeParts.fetch(target.lake(), table, folder, CheckStage.FINAL)) {
      checks.addAll(parts.checks());
      OptionalLong copied = rows.copied(table, target.lake());
      checks.add(copied(entry, copied));
      OptionalLong found = rows.check(table, parts, checks);
      return new LoadReport.TableEntry(
          entry.name(),
          entry.role(),
          entry.paths(),
          new LoadReport.Rows(
              sourcesMatch ? entry.rows().source() : OptionalLong.empty(),
              parts.rows(),
              copied,
              found),
          entry.columns(),
          checks);
    }
  }

  /// What the warehouse noted of a COPY, against the report: what it copied, or had to copy.
  static Check copied(LoadReport.TableEntry entry, OptionalLong copied) {
    LoadReport.Rows rows = entry.rows();
    String expected = text(rows.copied().isPresent() ? rows.copied() : rows.staged());
    return copied.isPresent()
        ? Check.equal(
            "rows copied",
            CheckStage.FINAL,
            expected,
            text(copied),
            "The warehouse noted another number of rows for the COPY")
        : Check.skipped(
            "rows copied",
            CheckStage.FINAL,
            expected,
            "The warehouse no longer has a note of the COPY; it keeps them for some days");
  }

  private static String text(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "unknown";
  }

  private static Outcome verdict(List<LoadReport.TableEntry> tables) {
    Optional<Outcome> worst =
        tables.stream()
            .map(LoadReport.TableEntry::verdict)
            .filter(v -> v != Outcome.PASSED)
            .min((a, b) -> a == b ? 0 : a == Outcome.FAILED ? -1 : 1);
    return worst.orElse(Outcome.PASSED);
  }
}
