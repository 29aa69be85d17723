package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Quoted;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import java.util.ArrayList;
import java.util.List;

/// The statements that bring target tables into being and into shape (`redshift-facts.md` section
/// 4).
final class TargetDdl {
  /// The sandbox's PostgreSQL keeps 63 bytes of a name.
  private static final int MOST_NAME_BYTES = 63;

  private final String schema;

  TargetDdl(String schema) {
    this.schema = schema;
  }

  /// Declares the keys: run only after the staging tables were proved to keep them, because
  /// Redshift trusts declared keys and does not enforce them.
  String create(TableChange.Create change) {
    Table table = change.table();
    List<String> elements = new ArrayList<>();
    for (Column column : table.columns()) {
      elements.add(definition(column) + (column.nullable() ? "" : " NOT NULL"));
    }
    elements.add(
        "CONSTRAINT "
            + Quoted.name(primaryKey(table))
            + " PRIMARY KEY ("
            + Quoted.name(table.surrogateKey())
            + ")");
    for (ForeignKey key : ForeignKey.of(table)) {
      elements.add(
          "CONSTRAINT "
              + Quoted.name(foreignKey(table, key))
              + " FOREIGN KEY ("
              + Quoted.name(key.column().name())
              + ") REFERENCES "
              + Quoted.table(schema, key.table()));
    }
    return "CREATE TABLE "
        + Quoted.table(schema, table.name())
        + " ("
        + String.join(", ", elements)
        + ") "
        + change.layout().attributes();
  }

  /// Lengthens texts; each runs alone, outside a transaction, and stays even if the load fails.
  List<String> widenings(TableChange.Keep keep) {
    List<String> statements = new ArrayList<>();
    for (ColumnChange change : keep.columns()) {
      if (change instanceof ColumnChange.Widened(String name, _, var to)) {
        statements.add(
            "ALTER TABLE "
                + Quoted.table(schema, keep.table().name())
                + " ALTER COLUMN "
                + Quoted.name(name)
                + " TYPE "
                + to.sql());
      }
    }
    return statements;
  }

  /// Adds columns, one a statement, inside the load's transaction.
  List<String> additions(TableChange.Keep keep) {
    List<String> statements = new ArrayList<>();
    for (ColumnChange change : keep.columns()) {
      if (change instanceof ColumnChange.New(String name, var type)) {
        statements.add(
            "ALTER TABLE "
                + Quoted.table(schema, keep.table().name())
                + " ADD COLUMN "
                + Quoted.name(name)
                + " "
                + type.sql());
      }
    }
    return statements;
  }

  /// Takes a key back that the rows no longer keep.
  String dropConstraint(String table, String constraint) {
    return "ALTER TABLE "
        + Quoted.table(schema, table)
        + " DROP CONSTRAINT "
        + Quoted.name(constraint);
  }

  /// The changes in words, such as `name VARCHAR(8) to VARCHAR(32)`.
  static List<String> described(TableChange.Keep keep) {
    List<String> words = new ArrayList<>();
    for (ColumnChange change : keep.columns()) {
      switch (change) {
        case ColumnChange.Widened(String name, String from, var to) ->
            words.add(name + " " + from + " to " + to.sql());
        case ColumnChange.New(String name, var type) -> words.add("new " + name + " " + type.sql());
        case ColumnChange.Narrowing(String name, String reason) -> words.add(name + ": " + reason);
        case ColumnChange.Conflict(String name, String reason) -> words.add(name + ": " + reason);
        case ColumnChange.Same _ -> {}
      }
    }
    return words;
  }

  private static String definition(Column column) {
    return Quoted.name(column.name()) + " " + column.type().sql();
  }

  /// The name under which a table's key is declared.
  static String primaryKey(Table table) {
    return constraint(table, "pk");
  }

  /// The name under which a reference of a table is declared.
  static String foreignKey(Table table, ForeignKey key) {
    return constraint(table, key.column().name() + "_fk");
  }

  private static String constraint(Table table, String what) {
    return TableNames.within(table.name() + "_" + what, MOST_NAME_BYTES);
  }
}
