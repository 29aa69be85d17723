package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import java.util.ArrayList;
import java.util.List;

/// A table fed by records or by the elements of an array, ready to be filled.
final class TablePlan {
  final Table table;

  /// What to do with the record or element itself.
  final Place root;

  /// Cells in a row; the load id is not among them.
  final int width;

  TablePlan(Table table, Place root) {
    this.table = table;
    this.root = root;
    this.width = staged(table).size();
  }

  /// The columns that the parts hold: all but the load id, which the staging table adds.
  static List<Column> staged(Table table) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.removeIf(column -> column.origin() instanceof Origin.LoadIdColumn);
    return columns;
  }
}
