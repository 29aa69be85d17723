package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.RowTotals;
import io.github.starload.stage.StagedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/// The rows of an earlier load in the target, as they are now.
final class TargetRows {
  private static final String NAME = "rows of this load in the target";

  private final RecordedSession session;
  private final String schema;
  private final LoadId loadId;
  private final List<ControlTable.Entry> entries;

  TargetRows(RecordedSession session, String schema, LoadId loadId) {
    this.session = session;
    this.schema = schema;
    this.loadId = loadId;
    ControlTable control = new ControlTable(schema);
    this.entries = control.exists(session) ? control.all(session) : List.of();
  }

  /// What the warehouse noted about the COPY of a table; empty if it has no note any more.
  OptionalLong copied(StoredTable table, Lake lake) {
    if (table.keys().isEmpty()) {
      return OptionalLong.of(0);
    }
    String key = table.keys().getFirst();
    String manifest =
        lake.uri(key.substring(0, key.lastIndexOf('/') + 1) + table.table().name() + ".manifest");
    return session
        .query(
            "SELECT loaded_rows FROM sys_load_history WHERE TRIM(data_source) = "
                + Quoted.literal(manifest)
                + " AND TRIM(status) = 'completed' ORDER BY start_time DESC LIMIT 1")
        .rows()
        .stream()
        .mapToLong(row -> Long.parseLong(String.valueOf(row.getFirst())))
        .findFirst();
  }

  /// Adds checks of a table's rows; answers how many of the load's rows it has.
  OptionalLong check(StoredTable table, LakeParts parts, List<Check> checks) {
    Optional<List<CatalogueColumn>> columns = columns(table.table().name());
    if (columns.isEmpty() && !isUndone()) {
      checks.add(absent(table));
      return OptionalLong.empty();
    }
    Optional<LoadedTable> loaded = loaded(table.table().name());
    Optional<String> why = loaded.isEmpty() ? Optional.of(unknown()) : changedBy(table);
    if (why.isPresent() || columns.isEmpty() || loaded.isEmpty()) {
      checks.add(Check.skipped(NAME, CheckStage.FINAL, "", why.orElse("")));
      return OptionalLong.empty();
    }
    long found = session.count("SELECT COUNT(*) FROM " + ofLoad(table));
    checks.add(
        Check.equal(
            NAME,
            CheckStage.FINAL,
            loaded.get().added(),
            found,
            "The target does not hold the rows that the load brought"));
    checks.addAll(values(table, parts, loaded.get(), columns.get()));
    return OptionalLong.of(loaded.get().kept(table.entry().rows().staged(), found));
  }

  private List<Check> values(
      StoredTable table, LakeParts parts, LoadedTable loaded, List<CatalogueColumn> columns) {
    String name = "fingerprint of the target's rows";
    if (parts.rows().isEmpty()) {
      return List.of(
          Check.skipped(name, CheckStage.FINAL, "", "There are no parts to compare the rows with"));
    }
    boolean partly = loaded.added() < parts.rows().getAsLong();
    if (partly && loaded.added() == 0) {
      return List.of(Check.equal(name, CheckStage.FINAL, "no row", "no row", ""));
    }
    RowTotals staged = partly ? parts.totals(keys(table)) : parts.totals();
    CanonicalSql canonical =
        CanonicalSql.asDesigned(table.table().stagedColumns(), staged.columns()).in(columns);
    String sum =
        String.valueOf(
            session
                .query(
                    "SELECT COALESCE("
                        + CanonicalSql.sum(canonical.rowDigest())
                        + ", 0) FROM "
                        + ofLoad(table))
                .rows()
                .getFirst()
                .getFirst());
    List<Check> made = new ArrayList<>();
    made.add(
        Check.equal(
            name,
            CheckStage.FINAL,
            staged.fingerprint(),
            sum,
            "The target does not keep the rows as they were staged"));
    SuperValues supers = new SuperValues(table.table(), staged.columns(), session);
    made.addAll(
        supers.checks(CheckStage.FINAL, " from the target", supers.staged(), ofLoad(table)));
    boolean failed = made.stream().anyMatch(check -> check.verdict() == Verdict.FAILED);
    if (failed && !partly) {
      Mismatch found = searched(table, parts, staged, columns);
      made.replaceAll(found::explain);
    }
    return made;
  }

  private Mismatch searched(
      StoredTable table, LakeParts parts, RowTotals totals, List<CatalogueColumn> columns) {
    StagedTable staged = new StagedTable(table.table(), table.parts(), totals, -1);
    return new MismatchSearch(staged, parts.fetched(), session, columns).in(ofLoad(table));
  }

  private Set<Long> keys(StoredTable table) {
    return session
        .query("SELECT " + Quoted.name(table.table().surrogateKey()) + " FROM " + ofLoad(table))
        .rows()
        .stream()
        .map(row -> Long.valueOf(String.valueOf(row.getFirst())))
        .collect(Collectors.toSet());
  }

  /// The table's rows of this load, as something to select from.
  private String ofLoad(StoredTable table) {
    return "(SELECT * FROM "
        + Quoted.table(schema, table.table().name())
        + " WHERE "
        + Quoted.name(StarDesign.LOAD_ID_COLUMN)
        + " = "
        + Quoted.literal(loadId.text())
        + ") s";
  }

  private Optional<List<CatalogueColumn>> columns(String table) {
    return Catalogue.of(session.query(Catalogue.query(schema, List.of(table)))).table(table);
  }

  private Optional<LoadedTable> loaded(String table) {
    return own().stream()
        .flatMap(entry -> entry.tables().stream())
        .filter(t -> t.name().equals(table))
        .findFirst();
  }

  private Optional<ControlTable.Entry> own() {
    return entries.stream()
        .filter(entry -> entry.loadId().equals(loadId.text()))
        .filter(entry -> entry.status().equals(ControlTable.LOADED))
        .findFirst();
  }

  /// The catalogue answered, and has no such table.
  private Check absent(StoredTable table) {
    return Check.equal(
        NAME,
        CheckStage.FINAL,
        "a table",
        "no table",
        "Schema " + schema + " has no table " + table.table().name());
  }

  /// Of a load that was not committed.
  static Check nothingToLookFor() {
    return Check.skipped(
        NAME, CheckStage.FINAL, "", "The load came to nothing, so no rows of it are looked for");
  }

  private boolean isUndone() {
    return own().isEmpty()
        && entries.stream().anyMatch(entry -> entry.loadId().equals(loadId.text()));
  }

  private String unknown() {
    return isUndone() ? "The load was undone" : "Schema " + schema + " does not know this load";
  }

  /// Why the rows of the load need not be there any more: a later load replaces or renews rows.
  private Optional<String> changedBy(StoredTable table) {
    long sequence = own().map(ControlTable.Entry::sequence).orElse(0L);
    return entries.stream()
        .filter(entry -> entry.sequence() > sequence)
        .filter(entry -> !entry.mode().equals(LoadMode.APPEND.toString()))
        .filter(
            entry -> entry.tables().stream().anyMatch(t -> t.name().equals(table.table().name())))
        .findFirst()
        .map(entry -> "Load " + entry.loadId() + " has changed this table since");
  }
}
