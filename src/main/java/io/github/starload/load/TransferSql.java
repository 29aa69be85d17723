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
  /// target does not have yet.
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
    if (!onlyNewKeys(table)) {
      return insert;
    }
    String key = Quoted.name(table.surrogateKey());
    return insert
        + " LEFT JOIN "
        + sql.target(table)
        + " t ON t."
        + key
        + " = s."
        + key
        + " WHERE t."
        + key
        + " IS NULL";
  }

  /// Whether the mode leaves rows out whose key the target has already.
  boolean onlyNewKeys(Table table) {
    return plan.mode() == LoadMode.APPEND && ForeignKey.shared(plan.design(), table);
  }

  /// The fingerprint of this load's rows in the target, NULL without rows.
  String fingerprintOfTarget(Table table, Catalogue catalogue) {
    return "SELECT "
        + CanonicalSql.sum(
            CanonicalSql.rowDigest(
                table.stagedColumns(), catalogue.table(table.name()).orElseThrow()))
        + " FROM "
        + sql.target(table)
        + " WHERE "
        + sql.ofThisLoad();
  }

  /// The fingerprint that [#fingerprintOfTarget] must answer, where the target took only a part of
  /// the staging table.
  String fingerprintOfAdded(Table table) {
    String key = Quoted.name(table.surrogateKey());
    return "SELECT "
        + CanonicalSql.sum(CanonicalSql.rowDigest(table.stagedColumns()))
        + " FROM "
        + sql.staging(table)
        + " WHERE "
        + key
        + " IN (SELECT "
        + key
        + " FROM "
        + sql.target(table)
        + " WHERE "
        + sql.ofThisLoad()
        + ")";
  }
}
