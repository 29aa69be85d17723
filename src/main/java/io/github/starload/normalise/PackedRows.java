package io.github.starload.normalise;

import io.github.starload.type.Numbers;
import io.github.starload.type.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Rows of one table that follow each other: canonical text in UTF-8, cell after cell, in one array
/// of bytes.
public final class PackedRows {
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final int width;
  private byte[] bytes;
  private int size;

  /// Where each cell ends, row by row; it begins where the one before ends. Of NULL the complement.
  private int[] ends;

  private int cells;

  /// @param width cells of a row
  public PackedRows(int width) {
    this(width, Room.LEAST);
  }

  /// Rows of which it is known about how many will come.
  public PackedRows(int width, Room room) {
    this.width = width;
    this.bytes = new byte[room.bytes()];
    this.ends = new int[room.rows() * width];
  }

  /// How much some rows take.
  ///
  /// @param bytes of all cells
  public record Room(int bytes, int rows) {
    static final Room LEAST = new Room(1 << 10, 4);

    /// The next rows rarely take more than this share more.
    private static final int MORE = 8;
  }

  /// Room for about as many rows as there are here.
  public Room room() {
    return new Room(
        Math.min(size, MOST_BYTES / 2) + size / Room.MORE + Room.LEAST.bytes(),
        count() + count() / Room.MORE + Room.LEAST.rows());
  }

  /// Adds a row.
  ///
  /// @param row one text a column, null for NULL
  public void add(@Nullable Utf8Text[] row) {
    beginRow();
    for (Utf8Text cell : row) {
      if (cell == null) {
        ends[cells++] = ~size;
      } else {
        add(cell.bytes(), cell.begin(), cell.length());
      }
    }
  }

  /// Adds a row, as a part or a warehouse gives it back.
  public void add(@Nullable String[] row) {
    beginRow();
    for (String cell : row) {
      if (cell == null) {
        ends[cells++] = ~size;
      } else {
        byte[] text = cell.getBytes(StandardCharsets.UTF_8);
        add(text, 0, text.length);
      }
    }
  }

  private void beginRow() {
    if (cells + width > ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length + width);
    }
  }

  private void add(byte[] from, int begin, int length) {
    reserve(length);
    System.arraycopy(from, begin, bytes, size, length);
    size += length;
    ends[cells++] = size;
  }

  /// Adds rows of the same table.
  public void addAll(PackedRows more) {
    reserve(more.size);
    System.arraycopy(more.bytes, 0, bytes, size, more.size);
    if (cells + more.cells > ends.length) {
      ends = Arrays.copyOf(ends, Math.max(cells + more.cells, 2 * ends.length));
    }
    for (int cell = 0; cell < more.cells; cell++) {
      int end = more.ends[cell];
      ends[cells + cell] = end < 0 ? end - size : end + size;
    }
    cells += more.cells;
    size += more.size;
  }

  private void reserve(int more) {
    if (more > bytes.length - size) {
      long least = (long) size + more;
      bytes = Arrays.copyOf(bytes, (int) Math.min(MOST_BYTES, Math.max(least, 2L * bytes.length)));
    }
  }

  /// Begins anew.
  public void clear() {
    cells = 0;
    size = 0;
  }

  /// How many rows there are.
  public int count() {
    return width == 0 ? 0 : cells / width;
  }

  /// Cells of a row.
  public int width() {
    return width;
  }

  /// Bytes of all cells.
  public int size() {
    return size;
  }

  /// Bytes of a row.
  public int size(int row) {
    return end(row, width - 1) - begin(row, 0);
  }

  /// The text of all cells, and room behind it.
  public byte[] bytes() {
    return bytes;
  }

  /// Whether a cell is NULL.
  public boolean isNull(int row, int column) {
    return ends[row * width + column] < 0;
  }

  /// Where the text of a cell begins.
  public int begin(int row, int column) {
    int cell = row * width + column;
    return cell == 0 ? 0 : end(cell - 1);
  }

  /// Where the text of a cell ends; where it begins, for NULL too.
  public int end(int row, int column) {
    return end(row * width + column);
  }

  private int end(int cell) {
    int end = ends[cell];
    return end < 0 ? ~end : end;
  }

  /// The surrogate key of a row, which is its first cell.
  public long key(int row) {
    return Numbers.parseLong(bytes, begin(row, 0), end(row, 0));
  }

  /// The text of a cell; null for NULL.
  public @Nullable String text(int row, int column) {
    return isNull(row, column) ? null : string(row, column);
  }

  /// The text of a cell; empty for NULL.
  public String string(int row, int column) {
    int begin = begin(row, column);
    return new String(bytes, begin, end(row, column) - begin, StandardCharsets.UTF_8);
  }

  /// The cells of a row.
  public @Nullable String[] texts(int row) {
    @Nullable String[] texts = new String[width];
    for (int column = 0; column < width; column++) {
      texts[column] = text(row, column);
    }
    return texts;
  }
}
