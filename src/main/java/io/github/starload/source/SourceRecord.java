package io.github.starload.source;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
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

  /// Refuses a record in which a name occurs twice in one object: a table has one cell for it, and
  /// nothing is lost silently.
  ///
  /// @throws StarloadException of kind INPUT that names the first such path
  public void refuseDuplicates(String source) {
    if (!duplicates.isEmpty()) {
      throw StarloadException.input(
          "Cannot take record "
              + number
              + ": the name at "
              + duplicates.getFirst()
              + " occurs twice in one object",
          new Location.InSource(source, line, 0, -1, duplicates.getFirst().toString()),
          "Rename or remove one of the two");
    }
  }
}
