package io.github.starload.browse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows as bytes: each cell by its length in UTF-8 plus one (0 for NULL) in groups of seven bits,
/// the lowest first, then its text.
final class RowBytes {
  private final byte[] bytes;
  private int at;

  RowBytes(byte[] bytes) {
    this.bytes = bytes;
  }

  static void write(@Nullable String cell, ByteArrayOutputStream out) {
    if (cell == null) {
      out.write(0);
      return;
    }
    byte[] text = cell.getBytes(UTF_8);
    int rest = text.length + 1;
    while (rest > 0x7f) {
      out.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
    out.writeBytes(text);
  }

  /// The next cell.
  @Nullable String next() {
    int length = length();
    if (length < 0) {
      return null;
    }
    at += length;
    return new String(bytes, at - length, length, UTF_8);
  }

  /// Passes cells over.
  void skip(int cells) {
    for (int i = 0; i < cells; i++) {
      int length = length();
      at += Math.max(0, length);
    }
  }

  /// The next cells.
  List<@Nullable String> row(int cells) {
    List<@Nullable String> row = new ArrayList<>(cells);
    for (int i = 0; i < cells; i++) {
      row.add(next());
    }
    return row;
  }

  private int length() {
    int length = 0;
    int shift = 0;
    int group;
    do {
      group = bytes[at++];
      length |= (group & 0x7f) << shift;
      shift += 7;
    } while (group < 0);
    return length - 1;
  }
}
