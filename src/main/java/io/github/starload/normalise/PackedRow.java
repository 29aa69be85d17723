package io.github.starload.normalise;

import io.github.starload.type.Utf8Text;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The cells of a row in one array of bytes: for each how often its value came (four bytes), its
/// length in UTF-8 plus one (four bytes, 0 for NULL), and its text.
final class PackedRow {
  private static final int HEAD = 8;

  private PackedRow() {}

  /// A row whose values came `counts` times each.
  static byte[] of(@Nullable Utf8Text[] cells, int[] counts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(cells.length * 16);
    for (int i = 0; i < cells.length; i++) {
      Utf8Text text = cells[i];
      byte[] head = new byte[HEAD];
      ByteBuffer.wrap(head).putInt(counts[i]).putInt(text == null ? 0 : text.length() + 1);
      out.writeBytes(head);
      if (text != null) {
        out.write(text.bytes(), text.begin(), text.length());
      }
    }
    return out.toByteArray();
  }

  /// Reads the cells one after the other.
  static final class Cursor {
    private final byte[] row;
    private final ByteBuffer numbers;
    private int at;
    private int next;

    Cursor(byte[] row) {
      this.row = row;
      this.numbers = ByteBuffer.wrap(row);
    }

    void next() {
      at = next;
      next = at + HEAD + Math.max(0, numbers.getInt(at + 4) - 1);
    }

    boolean isNull() {
      return numbers.getInt(at + 4) == 0;
    }

    boolean is(Utf8Text text) {
      return !isNull()
          && Arrays.equals(row, at + HEAD, next, text.bytes(), text.begin(), text.end());
    }

    int count() {
      return numbers.getInt(at);
    }

    void countOneMore() {
      numbers.putInt(at, count() + 1);
    }

    @Nullable Utf8Text text() {
      return isNull() ? null : Utf8Text.of(row, at + HEAD, next);
    }
  }
}
