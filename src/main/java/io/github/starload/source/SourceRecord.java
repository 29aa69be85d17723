package io.github.starload.source;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import java.util.List;

/// One record of a source.
///
/// @param number 1-based position among the source's records, rejected ones included
/// @param line 1-based line on which it begins
/// @param value usually an object
/// @param duplicates paths of members whose name their object has already; usually none
public record SourceRecord(long number, long line, JsonValue value, List<JsonPath> duplicates) {
  public SourceRecord {
    duplicates = List.copyOf(duplicates);
  }

  /// A record without duplicate names.
  public SourceRecord(long number, long line, JsonValue value) {
    this(number, line, value, List.of());
  }
}
