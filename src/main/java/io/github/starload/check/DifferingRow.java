package io.github.starload.check;

import java.util.Optional;

/// A place where a table does not hold what was staged.
///
/// @param key of the row, such as `4711 (id "3")`
/// @param column empty where the row as a whole is missing or too much
/// @param staged the value in the parts, or how many rows; empty is NULL
/// @param table what the table holds in its place; empty is NULL
public record DifferingRow(
    String key, String column, Optional<String> staged, Optional<String> table) {

  /// A row that does not come as often as it was staged.
  public static DifferingRow counted(String key, int staged, int table) {
    return new DifferingRow(key, "", Optional.of(rows(staged)), Optional.of(rows(table)));
  }

  private static String rows(int count) {
    return count + (count == 1 ? " row" : " rows");
  }
}
