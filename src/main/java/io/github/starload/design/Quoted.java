package io.github.starload.design;

import java.util.List;
import java.util.stream.Collectors;

/// The one place that quotes names and literals for SQL (`redshift-facts.md` sections 3.2 and 12).
public final class Quoted {
  private Quoted() {}

  /// A name in double quotes, inner quotes doubled.
  public static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /// A table with its schema.
  public static String table(String schema, String table) {
    return name(schema) + "." + name(table);
  }

  /// Names joined by commas.
  public static String names(List<String> names) {
    return names.stream().map(Quoted::name).collect(Collectors.joining(", "));
  }

  /// A text literal; `'` and `\` are doubled, as Redshift reads a backslash as an escape.
  public static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
