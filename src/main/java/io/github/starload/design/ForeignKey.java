package io.github.starload.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A column that names a row of another table by its surrogate key.
///
/// @param column of the table that refers
/// @param table name of the table that is referred to
public record ForeignKey(Column column, String table) {

  /// Those of a table, in column order.
  public static List<ForeignKey> of(Table table) {
    List<ForeignKey> keys = new ArrayList<>();
    for (Column column : table.columns()) {
      switch (column.origin()) {
        case Origin.Reference(_, String dimension) -> keys.add(new ForeignKey(column, dimension));
        case Origin.ParentKey() -> keys.add(new ForeignKey(column, parent(table)));
        case Origin.Value _,
            Origin.OffsetOf _,
            Origin.SurrogateKey(),
            Origin.ParentNaturalKey _,
            Origin.Ordinal(),
            Origin.ValueOfKind _,
            Origin.Attribute _,
            Origin.DayPart _,
            Origin.MapKey(),
            Origin.RecordHash(),
            Origin.RecordCopy(),
            Origin.LoadIdColumn() -> {}
      }
    }
    return keys;
  }

  /// The table of the rows that own a table's rows; empty for facts and dimensions.
  public static Optional<ForeignKey> parentOf(Table table) {
    return of(table).stream()
        .filter(key -> key.column().origin() instanceof Origin.ParentKey)
        .findFirst();
  }

  /// Whether a table's rows are a dimension's or belong to a dimension's rows: then loads share
  /// them, and appending takes only those that are not there yet.
  public static boolean shared(StarDesign design, Table table) {
    return table instanceof Table.Dimension
        || parentOf(table).filter(key -> shared(design, design.table(key.table()))).isPresent();
  }

  /// The tables in an order in which each stands behind those it refers to.
  public static List<Table> referredFirst(List<Table> tables) {
    List<Table> open = new ArrayList<>(tables);
    List<Table> ordered = new ArrayList<>();
    while (!open.isEmpty()) {
      List<String> waiting = open.stream().map(Table::name).toList();
      List<Table> ready =
          open.stream()
              .filter(
                  table ->
                      of(table).stream()
                          .noneMatch(
                              key ->
                                  waiting.contains(key.table())
                                      && !key.table().equals(table.name())))
              .toList();
      // Tables that refer to each other in a circle come as they are.
      List<Table> next = ready.isEmpty() ? List.copyOf(open) : ready;
      ordered.addAll(next);
      open.removeAll(next);
    }
    return ordered;
  }

  private static String parent(Table table) {
    return switch (table) {
      case Table.Detail detail -> detail.parent();
      case Table.Bridge bridge -> bridge.parent();
      case Table.Fact _, Table.Dimension _ ->
          throw new IllegalArgumentException(table.name() + " has no parent");
    };
  }
}
