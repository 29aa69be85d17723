package io.github.starload.ui.design;

import io.github.starload.json.JsonPath;

/// What a person looks at.
sealed interface Selection {

  /// What holds for all of the design.
  record OfDesign() implements Selection {}

  /// A table.
  record OfTable(String table) implements Selection {}

  /// A column.
  record OfColumn(String table, String column) implements Selection {}

  /// A place in the data.
  record OfPath(JsonPath path) implements Selection {}
}
