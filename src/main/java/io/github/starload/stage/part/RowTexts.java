package io.github.starload.stage.part;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The cells of some rows of one table in UTF-8, one after the other in one array of bytes.
public final class RowTexts {
  private final List<@Nullable String[]> rows;
  private final int width;
  private byte[] bytes;

  /// Where the text of each cell ends, row by row; it begins where the one before ends.
  private final int[] ends;

  /// @param rows canonical text in column order, null for NULL; all of the same width
  public RowTexts(List<@Nullable String[]> rows) {
    this.rows = rows;
    this.width = rows.isEmpty() ? 0 : rows.getFirst().length;
    this.ends = new int[rows.size() * width + 1];
    this.bytes = new byte[ends.length * 16];
    int size = 0;
    int cell = 0;
    for (@Nullable String[] row : rows) {
      for (String text : row) {
        if (text != null) {
          byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
          if (size + utf8.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + utf8.length, bytes.length * 2));
          }
          System.arraycopy(utf8, 0, bytes, size, utf8.length);
          size += utf8.length;
        }
        ends[++cell] = size;
      }
    }
  }

  /// The rows as they were given.
  public List<@Nullable String[]> rows() {
    return rows;
  }

  /// The text of all cells.
  public byte[] bytes() {
    return bytes;
  }

  /// Where the text of a cell begins.
  public int begin(int row, int column) {
    return ends[row * width + column];
  }

  /// Where the text of a cell ends; where it begins, for NULL too.
  public int end(int row, int column) {
    return ends[row * width + column + 1];
  }
}
