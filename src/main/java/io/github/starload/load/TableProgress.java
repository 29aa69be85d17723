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

  /// Rows of the staging table whose key the target had already.
  private long present;

  /// Rows that the append has added.
  private long added;

  TableProgress(StagedTable staged, SourceCounts counts) {
    this.staged = staged;
    this.source = counts.rowsOf(staged.table().name());
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

  void beforeAppend(long before, long present) {
    this.before = before;
    this.present = present;
  }

  void appended(long rows) {
    added = rows;
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
