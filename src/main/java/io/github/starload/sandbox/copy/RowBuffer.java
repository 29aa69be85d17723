package io.github.starload.sandbox.copy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Rows in the text format of PostgreSQL's own COPY: tabs between columns, backslash escapes.
final class RowBuffer {
  private byte[] data = new byte[1 << 17];
  private int size;
  private int rowStart;

  void beginRow() {
    rowStart = size;
  }

  void endRow() {
    raw('\n');
  }

  void beginColumn() {
    if (size > rowStart) {
      raw('\t');
    }
  }

  void nullValue() {
    raw('\\');
    raw('N');
  }

  void bytes(byte[] source, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = source[i];
      switch (b) {
        case '\\', '\t', '\n', '\r' -> {
          raw('\\');
          raw(b == '\t' ? 't' : b == '\n' ? 'n' : b == '\r' ? 'r' : '\\');
        }
        default -> raw(b);
      }
    }
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bytes(bytes, 0, bytes.length);
  }

  int size() {
    return size;
  }

  /// The whole rows so far; the buffer is empty afterwards.
  byte[] take() {
    byte[] rows = Arrays.copyOf(data, size);
    size = 0;
    return rows;
  }

  private void raw(int b) {
    if (size == data.length) {
      data = Arrays.copyOf(data, size * 2);
    }
    data[size++] = (byte) b;
  }
}
