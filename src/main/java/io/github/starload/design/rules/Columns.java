package io.github.starload.design.rules;

import io.github.starload.design.Column;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.Optional;

/// Finds tables and columns that may not be there.
final class Columns {
  private Columns() {}

  static Optional<Table> table(StarDesign design, String name) {
    return design.tables().stream().filter(table -> table.name().equals(name)).findFirst();
  }

  static Optional<Column> find(Table table, String name) {
    return table.columns().stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
