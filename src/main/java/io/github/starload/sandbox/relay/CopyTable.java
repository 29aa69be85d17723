package io.github.starload.sandbox.relay;

import io.github.starload.sandbox.copy.CopyColumn;
import io.github.starload.sandbox.copy.CopyCommand;
import io.github.starload.sandbox.sql.Names;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.Rows;
import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The table a COPY loads into, as the session's transaction sees it.
///
/// @param id the catalog's number of it
/// @param name quoted, with its schema when the statement gave one
/// @param columns those to be loaded, in the order of the fields
record CopyTable(long id, String name, List<CopyColumn> columns) {

  static CopyTable find(BackendConnection server, CopyCommand command) throws IOException {
    Rows rows =
        server.execute(
            "SELECT c.oid::bigint, a.attname, t.typname, a.atttypmod, a.attnotnull"
                + " FROM pg_catalog.pg_class c"
                + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid"
                + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
                + " WHERE c.oid = pg_catalog.to_regclass("
                + Names.literal(command.quotedTable())
                + ") AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped"
                + " ORDER BY a.attnum");
    if (rows.cells().isEmpty()) {
      throw SqlError.of("42P01", "Cannot COPY into nonexistent table " + command.table(), "", "");
    }
    Map<String, CopyColumn> all = new LinkedHashMap<>();
    for (List<@Nullable String> row : rows.cells()) {
      String name = cell(row, 1);
      all.put(
          name,
          new CopyColumn(
              name,
              cell(row, 2),
              Integer.parseInt(cell(row, 3)),
              cell(row, 4).equals("t") ? CopyColumn.Nulls.REFUSED : CopyColumn.Nulls.ALLOWED));
    }
    return new CopyTable(
        Long.parseLong(cell(rows.cells().getFirst(), 0)),
        command.quotedTable(),
        chosen(command, all));
  }

  private static List<CopyColumn> chosen(CopyCommand command, Map<String, CopyColumn> all) {
    if (command.columns().isEmpty()) {
      return List.copyOf(all.values());
    }
    List<CopyColumn> chosen = new ArrayList<>();
    for (String name : command.columns()) {
      CopyColumn column = all.get(name);
      if (column == null) {
        throw SqlError.of(
            "42703",
            "column \"" + name + "\" of relation \"" + command.table() + "\" does not exist",
            "",
            "");
      }
      chosen.add(column);
    }
    return chosen;
  }

  /// PostgreSQL's own COPY in its text format.
  String statement() {
    return "COPY "
        + name
        + " ("
        + String.join(", ", columns.stream().map(c -> Names.quote(c.name())).toList())
        + ") FROM STDIN";
  }

  private static String cell(List<@Nullable String> row, int index) {
    return Objects.requireNonNull(row.get(index));
  }
}
