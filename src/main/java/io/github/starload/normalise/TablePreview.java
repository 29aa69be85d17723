package io.github.starload.normalise;

import io.github.starload.design.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first rows of a table as they would be staged.
///
/// @param origins the record that each row came from, as many as rows; of a dimension's row the
///     first record that names it
public record TablePreview(
    Table table, List<List<@Nullable String>> rows, List<RowOrigin> origins) {
  public TablePreview {
    rows = List.copyOf(rows);
    origins = List.copyOf(origins);
  }

  /// The record that a row came from.
  ///
  /// @param source name of its source; empty for the unknown member, which comes from none
  /// @param record 1-based number in its source
  /// @param line 1-based line on which it begins
  /// @param json the record on one line, cut with `…` at its end if it is very long, see
  ///     [#MOST_JSON]
  public record RowOrigin(String source, long record, long line, String json) {
    /// Enough to recognise a record by, little enough for a screen.
    public static final int MOST_JSON = 32_000;

    /// A record's text, or its first `most` characters with `…` at their end.
    public static String cut(String json, int most) {
      return json.length() > most ? json.substring(0, most) + "…" : json;
    }

    /// Of rows that come from no record.
    public static final RowOrigin NONE = new RowOrigin("", 0, 0, "");
  }
}
