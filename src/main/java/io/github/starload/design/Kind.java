package io.github.starload.design;

import io.github.starload.json.JsonPointer;
import java.util.Optional;

/// Records of one kind that a design reads.
///
/// @param name lower snake case; empty where the design has only one kind
/// @param records JSON Pointer (RFC 6901) to the array of records inside each source, or to the one
///     record; an empty one where the records stand at the top; nothing where they are looked for
///     in each source, as its sources do not agree
public record Kind(String name, Optional<String> records) {

  /// Where the records are in each source; only of a design that keeps its rules.
  public Optional<JsonPointer> pointer() {
    return records.map(JsonPointer::of);
  }
}
