package io.github.starload.stage.part;

import io.github.starload.design.Column;
import io.github.starload.normalise.PackedRows;
import io.github.starload.type.ColumnType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Lines of CSV as COPY reads it without changing a value (`redshift-facts.md` sections 1.6 and
/// 12), in UTF-8.
///
/// NULL is the unquoted sentinel `\N`; every text is quoted, so no text can be taken for it; quotes
/// are doubled; lines end with LF.
final class CsvText {
  /// What stands for NULL, unquoted.
  static final String NULL = "\\N";

  private static final byte[] NULL_BYTES = NULL.getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[0];
  private int size;

  /// Where each line ends.
  private int[] ends = new int[0];

  private int lines;

  /// Adds the line of the columns' names.
  void header(List<Column> columns) {
    PackedRows names = new PackedRows(columns.size());
    names.add(columns.stream().map(Column::name).toArray(String[]::new));
    boolean[] quoted = new boolean[columns.size()];
    Arrays.fill(quoted, true);
    lines(names, quoted);
  }

  /// Adds a line a row.
  void rows(PackedRows rows, List<Column> columns) {
    boolean[] quoted = new boolean[columns.size()];
    for (int i = 0; i < quoted.length; i++) {
      ColumnType type = columns.get(i).type();
      quoted[i] = type instanceof ColumnType.Varchar || type instanceof ColumnType.Super;
    }
    lines(rows, quoted);
  }

  /// Writes the lines of some rows.
  ///
  /// @param to the row after the last of them
  void write(OutputStream out, int from, int to) throws IOException {
    int begin = from == 0 ? 0 : ends[from - 1];
    out.write(bytes, begin, ends[to - 1] - begin);
  }

  private void lines(PackedRows rows, boolean[] quoted) {
    ends = Arrays.copyOf(ends, lines + rows.count());
    reserve(rows.size() + 3 * rows.count() * rows.width());
    int end = 0;
    for (int row = 0; row < rows.count(); row++) {
      for (int column = 0; column < rows.width(); column++) {
        int begin = end;
        end = rows.end(row, column);
        // At most: two quotes, every character one of them, a comma.
        reserve(2 * (end - begin) + 3);
        if (rows.isNull(row, column)) {
          bytes[size++] = NULL_BYTES[0];
          bytes[size++] = NULL_BYTES[1];
        } else if (quoted[column]) {
          quoted(rows.bytes(), begin, end);
        } else {
          plain(rows.bytes(), begin, end);
        }
        bytes[size++] = (byte) (column + 1 < rows.width() ? ',' : '\n');
      }
      ends[lines++] = size;
    }
  }

  private void quoted(byte[] text, int begin, int end) {
    bytes[size++] = '"';
    int from = begin;
    for (int at = begin; at < end; at++) {
      if (text[at] == '"') {
        plain(text, from, at + 1);
        from = at;
      }
    }
    plain(text, from, end);
    bytes[size++] = '"';
  }

  private void plain(byte[] text, int begin, int end) {
    System.arraycopy(text, begin, bytes, size, end - begin);
    size += end - begin;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length * 2));
    }
  }
}
