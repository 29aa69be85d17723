package io.github.starload.load;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.load.Catalogue.CatalogueColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What must become of a target table before the rows of a load fit into it.
sealed interface TableChange {

  /// The table as designed.
  Table table();

  /// It does not exist.
  record Create(Table table, TableLayout layout) implements TableChange {}

  /// It exists.
  ///
  /// @param columns one a designed column, in column order, then one for each column of the
  ///     warehouse that the design lacks and that cannot stay empty
  record Keep(Table table, List<ColumnChange> columns) implements TableChange {
    private static final String LOAD_ID = StarDesign.LOAD_ID_COLUMN;

    public Keep {
      columns = List.copyOf(columns);
    }

    /// Why the rows cannot go there, one reason a column; empty if they can.
    List<String> obstacles() {
      List<String> obstacles = new ArrayList<>();
      for (ColumnChange column : columns) {
        switch (column) {
          case ColumnChange.Narrowing(String name, String reason) ->
              obstacles.add(name + " (" + reason + ")");
          case ColumnChange.Conflict(String name, String reason) ->
              obstacles.add(name + " (" + reason + ")");
          case ColumnChange.Same _, ColumnChange.Widened _, ColumnChange.New _ -> {}
        }
      }
      return obstacles;
    }

    /// Whether its rows tell which load they came with.
    boolean hadLoadIds() {
      return columns.stream()
          .noneMatch(c -> c instanceof ColumnChange.New(String name, _) && name.equals(LOAD_ID));
    }

    /// Whether it has to be altered.
    boolean altered() {
      return columns.stream()
          .anyMatch(c -> c instanceof ColumnChange.Widened || c instanceof ColumnChange.New);
    }
  }

  /// Compares a table that exists with its design.
  static Keep existing(Table table, List<CatalogueColumn> catalogue) {
    List<ColumnChange> changes = new ArrayList<>();
    for (var column : table.columns()) {
      changes.add(ColumnChange.of(column, find(catalogue, column.name())));
    }
    for (CatalogueColumn column : catalogue) {
      boolean designed = table.columns().stream().anyMatch(c -> c.name().equals(column.name()));
      if (!designed && !column.nullable()) {
        changes.add(
            new ColumnChange.Conflict(
                column.name(), "NOT NULL in the target and not in the design"));
      }
    }
    return new Keep(table, changes);
  }

  private static Optional<CatalogueColumn> find(List<CatalogueColumn> columns, String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }
}
