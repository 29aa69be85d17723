package io.github.starload.sandbox.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a statement answered, as text; a null cell is SQL's NULL.
///
/// @param cells the rows of the last result set of the text
/// @param tag the last CommandComplete, such as `INSERT 0 5`
public record Rows(List<List<@Nullable String>> cells, String tag) {

  static List<@Nullable String> row(Message dataRow) {
    ByteBuffer body = dataRow.buffer();
    int count = body.getShort();
    List<@Nullable String> cells = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int length = body.getInt();
      if (length < 0) {
        cells.add(null);
      } else {
        byte[] value = new byte[length];
        body.get(value);
        cells.add(new String(value, StandardCharsets.UTF_8));
      }
    }
    return cells;
  }

  /// The single cell of a one-row result; empty when there is no row or NULL.
  public String single() {
    if (cells.isEmpty() || cells.getFirst().isEmpty()) {
      return "";
    }
    String cell = cells.getFirst().getFirst();
    return cell == null ? "" : cell;
  }
}
