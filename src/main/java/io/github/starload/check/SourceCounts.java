package io.github.starload.check;

import io.github.starload.json.JsonPath;
import java.util.List;
import java.util.Map;

/// What the independent counter found in the sources.
///
/// @param recordsBySource records of each source that can be read, in the order of the sources
/// @param rejectedBySource malformed records of each source that were passed over
/// @param occurrences values at each path, null and empty included; lone values where others are
///     arrays count as arrays of one element
/// @param distinct different values at the paths that feed each dimension, by the dimension's name
public record SourceCounts(
    List<Long> recordsBySource,
    List<Long> rejectedBySource,
    Map<JsonPath, Long> occurrences,
    Map<String, Long> distinct) {

  /// Records of all sources that can be read.
  public long records() {
    return recordsBySource.stream().mapToLong(Long::longValue).sum();
  }

  /// Values at a path; 0 where nothing ever stood.
  public long at(JsonPath path) {
    return occurrences.getOrDefault(path, 0L);
  }
}
