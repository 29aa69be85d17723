package io.github.starload.check;

import io.github.starload.json.JsonPath;
import java.util.List;
import java.util.Map;

/// What the independent counter found in the sources.
///
/// @param recordsBySource records of each source that can be read, in the order of the kinds and
///     their sources
/// @param rejectedBySource malformed records of each source that were passed over
/// @param occurrences values at each path, null and empty included; where the design has an array,
///     lone values count as arrays of one element
/// @param nothings `null`, `{}` and `[]` among them
/// @param rows what each table must have, by its name; a dimension has as many as there are
///     different keys, and one more for the unknown member if it has one
public record SourceCounts(
    List<Long> recordsBySource,
    List<Long> rejectedBySource,
    Map<JsonPath, Long> occurrences,
    Map<JsonPath, Long> nothings,
    Map<String, Long> rows) {

  /// Records of all sources.
  public long records() {
    return recordsBySource.stream().mapToLong(Long::longValue).sum();
  }

  /// Values at a path; 0 where nothing ever stood.
  public long at(JsonPath path) {
    return occurrences.getOrDefault(path, 0L);
  }

  /// `null`, `{}` and `[]` at a path.
  public long nothingAt(JsonPath path) {
    return nothings.getOrDefault(path, 0L);
  }

  /// Rows that a table must have.
  public long rowsOf(String table) {
    return rows.getOrDefault(table, 0L);
  }
}
