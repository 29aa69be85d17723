package io.github.starload.load;

import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.stage.LoadId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The statements that take the rows of a load out of its tables.
///
/// @param star the tables of the load
record UndoSql(String schema, List<LoadedTable> star) {

  /// A column of some table that names rows of a dimension.
  record Referrer(String table, String column) {}

  /// The tables in the order in which their rows must go: rows that refer before those they refer
  /// to, and what belongs to a dimension's rows after these.
  List<LoadedTable> order() {
    List<LoadedTable> order = new ArrayList<>();
    star.stream().filter(table -> !table.shared()).forEach(order::add);
    star.stream().filter(LoadedTable::isDimension).forEach(order::add);
    star.stream().filter(table -> table.owner().isPresent()).forEach(order::add);
    return order;
  }

  /// Removes the rows that the load brought into a table, but for those that others need.
  ///
  /// @param referrers columns whose values may name rows of the table
  String delete(LoadedTable table, LoadId loadId, Set<Referrer> referrers) {
    String name = Quoted.table(schema, table.name());
    StringBuilder delete =
        new StringBuilder("DELETE FROM ")
            .append(name)
            .append(" WHERE ")
            .append(Quoted.name(StarDesign.LOAD_ID_COLUMN))
            .append(" = ")
            .append(Quoted.literal(loadId.text()));
    referrers.forEach(
        referrer -> delete.append(" AND ").append(notNamed(name, table.key(), referrer)));
    table.owner().ifPresent(owner -> delete.append(" AND ").append(ownerGone(name, owner)));
    return delete.toString();
  }

  private String ownerGone(String table, LoadedTable.Reference owner) {
    String key =
        star.stream()
            .filter(other -> other.name().equals(owner.table()))
            .map(LoadedTable::key)
            .findFirst()
            .orElseThrow();
    return "NOT EXISTS (SELECT 1 FROM "
        + Quoted.table(schema, owner.table())
        + " o WHERE o."
        + Quoted.name(key)
        + " = "
        + table
        + "."
        + Quoted.name(owner.column())
        + ")";
  }

  private String notNamed(String table, String key, Referrer referrer) {
    return "NOT EXISTS (SELECT 1 FROM "
        + Quoted.table(schema, referrer.table())
        + " r WHERE r."
        + Quoted.name(referrer.column())
        + " = "
        + table
        + "."
        + Quoted.name(key)
        + ")";
  }
}
