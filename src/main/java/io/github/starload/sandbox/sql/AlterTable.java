package io.github.starload.sandbox.sql;

import io.github.starload.sandbox.wire.SqlError;

/// ALTER TABLE, in the three forms that a load needs (`redshift-facts.md` section 4.1): a longer
/// VARCHAR, one column more, one constraint less.
final class AlterTable {
  private AlterTable() {}

  /// The plan of a statement.
  ///
  /// @param cursor after ALTER
  static Plan plan(TokenCursor cursor) {
    cursor.expect("TABLE");
    String table = cursor.takeQualifiedName();
    if (cursor.skip("ADD", "COLUMN")) {
      return new Plan.Forward("ALTER TABLE " + table + " ADD COLUMN " + added(cursor));
    }
    if (cursor.skip("ALTER", "COLUMN")) {
      return new Plan.Alone(lengthened(cursor, table));
    }
    if (cursor.skip("DROP", "CONSTRAINT")) {
      String constraint = Names.quote(cursor.takeName());
      end(cursor);
      return new Plan.Forward("ALTER TABLE " + table + " DROP CONSTRAINT " + constraint);
    }
    throw SqlError.notEmulated(
        "this ALTER TABLE", "it takes ADD COLUMN, ALTER COLUMN … TYPE VARCHAR and DROP CONSTRAINT");
  }

  /// Redshift takes no key here, and NOT NULL only with a default.
  private static String added(TokenCursor cursor) {
    String name = cursor.takeName();
    ColumnKind kind = ColumnKind.read(cursor);
    cursor.skip("NULL");
    if (cursor.skip("ENCODE")) {
      cursor.takeName();
    }
    end(cursor);
    String limit = kind.bytes() == 0 ? "" : " " + kind.limit(name, name.hashCode() & 0x7fffffff);
    return Names.quote(name) + " " + kind.postgres() + limit;
  }

  private static String lengthened(TokenCursor cursor, String table) {
    String name = cursor.takeName();
    cursor.expect("TYPE");
    ColumnKind kind = ColumnKind.read(cursor);
    end(cursor);
    if (kind.bytes() == 0) {
      throw SqlError.of(
          "0A000", "ALTER COLUMN TYPE is only supported for columns of type VARCHAR", "", "");
    }
    return "CALL pg_catalog.sandbox_set_length("
        + Names.literal(table)
        + ", "
        + Names.literal(name)
        + ", "
        + kind.bytes()
        + ")";
  }

  /// One change a statement.
  private static void end(TokenCursor cursor) {
    if (!cursor.atEnd()) {
      throw cursor.unexpected();
    }
  }
}
