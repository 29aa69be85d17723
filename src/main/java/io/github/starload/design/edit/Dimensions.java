package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;

/// Settings that only dimensions have.
final class Dimensions {
  private Dimensions() {}

  static StarDesign conflicts(StarDesign design, String name, ConflictRule rule) {
    String cannot = "Cannot " + EditText.of(new DesignEdit.SetConflictRule(name, rule));
    Table.Dimension table = Refused.dimension(design, name, cannot);
    return Changed.table(design, table, with(table, rule, table.nullReference()));
  }

  /// The row for the unknown has NULL in every column but its surrogate key.
  static StarDesign nullReference(StarDesign design, String name, NullReference rule) {
    String cannot = "Cannot " + EditText.of(new DesignEdit.SetNullReference(name, rule));
    Table.Dimension table = Refused.dimension(design, name, cannot);
    Table keyed =
        Changed.eachColumn(
            with(table, table.conflicts(), rule), column -> keyed(table, column, rule));
    return Changed.table(design, table, keyed);
  }

  private static Column keyed(Table table, Column column, NullReference rule) {
    boolean made =
        column.origin() instanceof Origin.SurrogateKey
            || column.origin() instanceof Origin.LoadIdColumn;
    return switch (rule) {
      case STAYS_NULL ->
          table.naturalKey().contains(column.name()) ? Changed.required(column) : column;
      case NAMES_UNKNOWN -> made ? column : Changed.nullable(column);
    };
  }

  private static Table.Dimension with(
      Table.Dimension table, ConflictRule conflicts, NullReference nullReference) {
    return new Table.Dimension(
        table.name(),
        table.paths(),
        table.columns(),
        table.naturalKey(),
        table.grain(),
        conflicts,
        nullReference);
  }
}
