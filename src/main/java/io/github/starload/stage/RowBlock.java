package io.github.starload.stage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of one table that follow each other and are made ready for a part as one piece of work.
final class RowBlock {
  /// Characters of text; small enough for the cache of a processor, large enough to pack well.
  private static final int MOST_CHARS = 1 << 18;

  private static final int MOST_ROWS = 1 << 12;

  private final List<@Nullable String[]> rows = new ArrayList<>();
  private long chars;

  void add(@Nullable String[] cells) {
    rows.add(cells);
    chars += chars(cells);
  }

  List<@Nullable String[]> rows() {
    return rows;
  }

  /// Characters of all rows, with their separators.
  long chars() {
    return chars;
  }

  boolean isFull() {
    return chars >= MOST_CHARS || rows.size() >= MOST_ROWS;
  }

  /// Characters of a row, with its separators.
  static long chars(@Nullable String[] cells) {
    long chars = cells.length;
    for (String cell : cells) {
      chars += cell == null ? 0 : cell.length();
    }
    return chars;
  }
}
