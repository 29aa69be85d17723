package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Quoted;
import io.github.starload.design.Table;
import java.util.Optional;
import java.util.stream.Collectors;

/// The statements that bring rows from the staging tables into the targets. Old rows go by DELETE
/// and never by TRUNCATE, which would commit (`redshift-facts.md` sections 1.12 and 4.2).
final class TransferSql {
  private final LoadPlan plan;
  private final LoadSql sql;

  TransferSql(LoadPlan plan, LoadSql sql) {
    this.plan = plan;
    this.sql = sql;
  }

  /// Removes the rows that the mode takes away; empty if it takes none. To be run for details
  /// before their parents.
  Optional<String> remove(Table table) {
    String delete = "DELETE FROM " + sql.target(table);
    return switch (plan.mode()) {
      case APPEND -> Optional.empty();
      case REPLACE -> Optional.of(delete);
      case MERGE -> Optional.of(delete + " WHERE " + renewed(table));
    };
  }

  /// Rows that a merge renews: those whose own key comes again, and for details those of a parent
  /// that comes again, as an element may have left its array.
  private String renewed(Table table) {
    Optional<ForeignKey> parent = ForeignKey.parentOf(table);
    if (parent.isEmpty()) {
      String key = Quoted.name(table.surrogateKey());
      return key + " IN (SELECT " + key + " FROM " + sql.staging(table) + ")";
    }
    Table above = plan.design().table(parent.get().table());
    return Quoted.name(parent.get().column().name())
        + " IN (SELECT "
        + Quoted.name(above.surrogateKey())
        + " FROM "
        + sql.target(above)
        + " WHERE "
        + renewed(above)
        + ")";
  }

  /// Adds the rows of the staging table; when appending, a dimension takes only keys that the
  /// target does not have yet, and the elements of those.
  String add(Table table) {
    String insert =
        "INSERT INTO "
            + sql.target(table)
            + " ("
            + Quoted.names(table.columns().stream().map(Column::name).toList())
            + ") SELECT "
            + table.columns().stream()
                .map(column -> "s." + Quoted.name(column.name()))
                .collect(Collectors.joining(", "))
            + " FROM "
            + sql.staging(table)
            + " s";
    return onlyNewKeys(table) ? insert + " WHERE NOT " + sql.present(table, "s") : insert;
  }

  /// Whether the mode leaves rows out whose key the target has already.
  boolean onlyNewKeys(Table table) {
    return plan.mode() == LoadMode.APPEND && ForeignKey.shared(plan.design(), table);
  }

  /// This load's rows in the target, as something to select from.
  String rowsInTarget(Table table) {
    return "(SELECT * FROM " + sql.target(table) + " WHERE " + sql.ofThisLoad() + ") s";
  }

  /// The rows of the staging table of which the target took its rows, where it did not take all.
  String rowsAdded(Table table) {
    String key = Quoted.name(table.surrogateKey());
    return "(SELECT * FROM "
        + sql.staging(table)
        + " WHERE "
        + key
        + " IN (SELECT "
        + key
        + " FROM "
        + sql.target(table)
        + " WHERE "
        + sql.ofThisLoad()
        + ")) s";
  }
}
