package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Puts columns in another order; keys stay first, the load id last.
final class Ordering {
  private Ordering() {}

  static StarDesign apply(StarDesign design, DesignEdit.OrderColumns edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table = Refused.table(design, edit.table(), cannot);
    List<Column> first = new ArrayList<>();
    for (String name : edit.columns()) {
      Column column = Refused.column(table, name, cannot);
      if (isFixed(table, column)) {
        throw Refused.edit(
            cannot + ": the keys stand first and the load id last", "Leave " + name + " out");
      }
      first.add(column);
    }
    if (new HashSet<>(first).size() < first.size()) {
      throw Refused.edit(cannot + ": a column is named twice", "Name each once");
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.removeAll(first);
    int keys = (int) columns.stream().filter(c -> isFixed(table, c)).count() - 1;
    columns.addAll(keys, first);
    return Changed.table(design, table, Changed.columns(table, columns));
  }

  static StarDesign apply(StarDesign design, DesignEdit.PlaceColumn edit) {
    String cannot = "Cannot " + EditText.of(edit);
    Table table = Refused.table(design, edit.table(), cannot);
    Column column = Refused.column(table, edit.column(), cannot);
    Column next =
        edit.before()
            .map(name -> Refused.column(table, name, cannot))
            .orElse(table.columns().getLast());
    boolean isLoadId = next.equals(table.columns().getLast());
    if (isFixed(table, column) || (isFixed(table, next) && !isLoadId)) {
      throw Refused.edit(
          cannot + ": the keys stand first and the load id last",
          "Choose a place between them for a column that is neither");
    }
    List<Column> columns = new ArrayList<>(table.columns());
    columns.remove(column);
    columns.add(
        next.equals(column) ? table.columns().indexOf(column) : columns.indexOf(next), column);
    return Changed.table(design, table, Changed.columns(table, columns));
  }

  private static boolean isFixed(Table table, Column column) {
    return column.origin() instanceof Origin.SurrogateKey
        || column.origin() instanceof Origin.ParentKey
        || column.origin() instanceof Origin.LoadIdColumn
        || table.naturalKey().contains(column.name());
  }
}
