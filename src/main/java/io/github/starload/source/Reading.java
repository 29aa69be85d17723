package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import java.util.Optional;

/// How to read a source; it belongs to the source, so that every pass meets the same records.
///
/// @param records where the records are: the elements of the array there, or the value there.
///     Empty: Starload looks for them, see [Envelope]
/// @param rejectLimit for newline-delimited text
public record Reading(Optional<JsonPointer> records, RejectLimit rejectLimit) {
  /// Look for the records, reject none.
  public static final Reading USUAL = new Reading(Optional.empty(), RejectLimit.NONE);

  /// The same with the records at a place that a person named.
  public Reading at(JsonPointer pointer) {
    return new Reading(Optional.of(pointer), rejectLimit);
  }

  /// The same with another limit.
  public Reading rejecting(RejectLimit limit) {
    return new Reading(records, limit);
  }
}
