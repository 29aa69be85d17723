package io.github.starload.design;

import io.github.starload.json.JsonPath;

/// What fills a column.
public sealed interface Origin {

  /// The JSON value at a path.
  record Value(JsonPath path) implements Origin {}

  /// The UTC offset that the timestamp at a path was written with, such as `+02:00`.
  record OffsetOf(JsonPath path) implements Origin {}

  /// The 64-bit key that Starload makes of the table's name and its natural key.
  record SurrogateKey() implements Origin {}

  /// The surrogate key of the parent row.
  record ParentKey() implements Origin {}

  /// A column of the parent's natural key.
  ///
  /// @param column its name in the parent
  record ParentNaturalKey(String column) implements Origin {}

  /// The 0-based position of the element in its array.
  record Ordinal() implements Origin {}

  /// The surrogate key of the dimension row that the value at the path names.
  record Reference(JsonPath path, String dimension) implements Origin {}

  /// The natural key of a dimension.
  record DimensionKey() implements Origin {}

  /// A hash of the whole record, where the data offers no natural key: 32 hex digits.
  record RecordHash() implements Origin {}

  /// Tells equal records apart where the data offers no natural key: 0 for the first of them.
  record RecordCopy() implements Origin {}

  /// The load that brought the row.
  record LoadIdColumn() implements Origin {}
}
