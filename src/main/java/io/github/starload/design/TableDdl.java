package io.github.starload.design;

import java.util.stream.Collectors;

/// The statement that makes a table.
///
/// Keys are not declared: Redshift trusts them unproved (`redshift-facts.md` section 4).
public final class TableDdl {
  private TableDdl() {}

  /// One column a line, without a schema, for people to read.
  public static String create(Table table) {
    return "CREATE TABLE "
        + Quoted.name(table.name())
        + " (\n  "
        + table.columns().stream().map(TableDdl::column).collect(Collectors.joining(",\n  "))
        + "\n);";
  }

  /// The columns, joined by commas on one line.
  public static String columns(Table table) {
    return table.columns().stream().map(TableDdl::column).collect(Collectors.joining(", "));
  }

  /// The columns, with a default for the load id, so that the parts need not repeat it in every
  /// row.
  public static String columns(Table table, String loadId) {
    return table.columns().stream()
        .map(
            column ->
                column.origin() instanceof Origin.LoadIdColumn
                    ? column(column, " DEFAULT " + Quoted.literal(loadId))
                    : column(column))
        .collect(Collectors.joining(", "));
  }

  private static String column(Column column) {
    return column(column, "");
  }

  private static String column(Column column, String addition) {
    return Quoted.name(column.name())
        + " "
        + column.type().sql()
        + addition
        + (column.nullable() ? "" : " NOT NULL");
  }
}
