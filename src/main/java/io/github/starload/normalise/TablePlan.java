package io.github.starload.normalise;

import io.github.starload.design.Table;

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
    this.width = table.stagedColumns().size();
  }
}
