package io.github.starload.design;

import io.github.starload.json.JsonPath;
import java.util.List;

/// What fills a column.
public sealed interface Origin {

  /// The JSON value at a path of the record or element that makes the row.
  record Value(JsonPath path) implements Origin {}

  /// The JSON value at a path if it is of one kind, else NULL; where a person wants one column per
  /// type.
  record ValueOfKind(JsonPath path, ScalarKind kind) implements Origin {}

  /// A column of a dimension, its natural key included: the JSON value at one of several paths,
  /// each at or below another of the paths that feed the dimension.
  ///
  /// @param paths at most one for each feeding path; where a feeding path has none, the column
  ///     stays NULL
  record Attribute(List<JsonPath> paths) implements Origin {
    public Attribute {
      paths = List.copyOf(paths);
    }
  }

  /// A part of the day that is the natural key of a date dimension.
  record DayPart(CalendarPart part) implements Origin {}

  /// The name of the member, where an object is used as a map.
  record MapKey() implements Origin {}

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

  /// The surrogate key of the dimension row that the value at the path names or is.
  ///
  /// @param path one of the paths that feed the dimension
  record Reference(JsonPath path, String dimension) implements Origin {}

  /// A hash of the whole record, where the data offers no natural key: 32 hex digits.
  record RecordHash() implements Origin {}

  /// Tells equal records apart where the data offers no natural key: 0 for the first of them.
  record RecordCopy() implements Origin {}

  /// The load that brought the row.
  record LoadIdColumn() implements Origin {}
}
