package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.type.ColumnType;
import java.util.List;
import java.util.Optional;

/// Says which tables of a Parquet load are staged as CSV, and why.
final class CsvInstead {
  private CsvInstead() {}

  /// The reason, without a full stop; empty if the table is staged as the plan says.
  static Optional<String> reason(LoadPlan plan, Table table) {
    return plan.form().forTable(table).equals(plan.form())
        ? Optional.empty()
        : Optional.of(
            "Staged as CSV, because Parquet brings JSON text into SUPER as one string: "
                + String.join(", ", columns(table)));
  }

  /// The same for the report.
  static Optional<LoadReport.Finding> finding(LoadPlan plan, Table table) {
    return reason(plan, table)
        .map(
            reason ->
                new LoadReport.Finding(
                    "staged as CSV",
                    table.paths().getFirst().toString(),
                    columns(table).size(),
                    table.name(),
                    reason + "."));
  }

  private static List<String> columns(Table table) {
    return table.stagedColumns().stream()
        .filter(column -> column.type() instanceof ColumnType.Super)
        .map(Column::name)
        .toList();
  }
}
