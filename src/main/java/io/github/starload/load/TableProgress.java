package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.check.SourceCounts;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.StagedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What is known about one table while its load runs.
final class TableProgress {
  private final StagedTable staged;
  private final long source;
  private final List<Check> checks = new ArrayList<>();
  private OptionalLong copied = OptionalLong.empty();
  private OptionalLong loaded = OptionalLong.empty();
  private Optional<List<CatalogueColumn>> catalogue = Optional.empty();

  /// Rows in the target before the load.
  private long before;

  /// Rows that replacing or merging took out of the target.
  private long removed;

  /// Rows of the staging table whose key the target had already, and kept, before the rows came.
  private long present;

  /// Rows that were added.
  private long added;

  /// Checks that stand however often the transaction is tried.
  private int firstChecks;

  TableProgress(StagedTable staged, SourceCounts counts) {
    this(staged, counts.rowsOf(staged.table().name()));
  }

  private TableProgress(StagedTable staged, long source) {
    this.staged = staged;
    this.source = source;
  }

  /// A table of which a report tells what was counted and checked.
  static TableProgress resumed(StagedTable staged, LoadReport.TableEntry before) {
    TableProgress table = new TableProgress(staged, before.rows().source().orElseThrow());
    table.checks.addAll(before.checks());
    return table;
  }

  Table table() {
    return staged.table();
  }

  StagedTable staged() {
    return staged;
  }

  /// Rows by the independent counter.
  long source() {
    return source;
  }

  long before() {
    return before;
  }

  long present() {
    return present;
  }

  long added() {
    return added;
  }

  void check(Check check) {
    checks.add(check);
  }

  List<Check> checks() {
    return checks;
  }

  void copied(long rows) {
    copied = OptionalLong.of(rows);
  }

  void catalogue(List<CatalogueColumn> columns) {
    catalogue = Optional.of(columns);
  }

  void target(long before, long removed, long present) {
    this.before = before;
    this.removed = removed;
    this.present = present;
  }

  void added(long rows) {
    added = rows;
  }

  /// What the arithmetic of the mode comes to, such as `24 + 4 = 28` or `24 - 24 + 28 = 28`.
  String arithmetic(long added, long after) {
    return before + (removed > 0 ? " - " + removed : "") + " + " + added + " = " + after;
  }

  /// Rows that the target must hold after the load.
  long expectedAfter() {
    return before - removed + added;
  }

  /// Remembers that the checks so far do not depend on the transaction.
  void beforeTransaction() {
    firstChecks = checks.size();
  }

  /// Forgets what a transaction that was rolled back had found.
  void transactionLost() {
    checks.subList(firstChecks, checks.size()).clear();
    copied = OptionalLong.empty();
    catalogue = Optional.empty();
    target(0, 0, 0);
    added = 0;
  }

  /// Rows of this load in the target; for a dimension also those that were there already.
  void loaded(long rows) {
    loaded = OptionalLong.of(rows);
  }

  LoadReport.TableEntry entry() {
    Table table = table();
    return new LoadReport.TableEntry(
        table.name(),
        table.role(),
        table.paths().stream().map(JsonPath::toString).toList(),
        new LoadReport.Rows(
            OptionalLong.of(source), OptionalLong.of(staged.rows()), copied, loaded),
        SchemaComparison.columns(table, catalogue),
        checks);
  }
}
