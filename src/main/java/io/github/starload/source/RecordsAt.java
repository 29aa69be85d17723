package io.github.starload.source;

import io.github.starload.json.JsonPointer;
import java.util.List;

/// Where in its text a source's records are, and what is left out by that.
///
/// @param source name for messages
/// @param pointer of the array whose elements are the records, or of the one record; the whole text
///     if nothing is left out
/// @param beside pointers of what lies beside the records and is not read, in the order of the
///     text; complete once the source was read to its end
public record RecordsAt(String source, JsonPointer pointer, List<String> beside) {
  public RecordsAt {
    beside = List.copyOf(beside);
  }

  /// Whether the records lie below the top of the text.
  public boolean isBelowTop() {
    return !pointer.equals(JsonPointer.WHOLE);
  }

  /// Says so to a person.
  public String sentence() {
    String where =
        "The records of "
            + source
            + " are "
            + (isBelowTop() ? "those at " + pointer : "its values");
    return beside.isEmpty()
        ? where + "."
        : where + "; left out beside them: " + String.join(", ", beside) + ".";
  }
}
