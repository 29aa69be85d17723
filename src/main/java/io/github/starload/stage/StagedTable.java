package io.github.starload.stage;

import io.github.starload.design.Table;
import java.util.List;

/// A table's parts with what the warehouse must answer about them.
///
/// @param parts empty when the table has no row
/// @param rowTotals of all rows
/// @param distinctKeys how many different surrogate keys the rows have, or -1 when there were too
///     many to keep; then only the warehouse tells
public record StagedTable(Table table, List<Part> parts, RowTotals rowTotals, long distinctKeys) {
  public StagedTable {
    parts = List.copyOf(parts);
  }

  /// One a staged column, in column order.
  public List<ColumnTotals> totals() {
    return rowTotals.columns();
  }

  /// The sum of the digests of all rows, see [RowDigests]; `0` without rows.
  public String fingerprint() {
    return rowTotals.fingerprint();
  }

  /// Rows in all parts.
  public long rows() {
    return parts.stream().mapToLong(Part::rows).sum();
  }

  /// Bytes of all parts.
  public long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
