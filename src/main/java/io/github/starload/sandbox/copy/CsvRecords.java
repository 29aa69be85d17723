package io.github.starload.sandbox.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads CSV as COPY does (`redshift-facts.md` section 1.6): comma, doubled inner quotes, line
/// breaks
/// inside quotes, blanks between comma and quote ignored, CR LF or LF at the end of a record.
///
/// Holds one record at a time; a record may have 4 MB (section 1.8).
final class CsvRecords {
  private static final int LONGEST_RECORD = 4 << 20;
  private static final int END = -1;

  private final InputStream in;
  private final int quote;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int filled;
  private byte[] data = new byte[1 << 12];
  private int size;
  private int recordBytes;
  private long line = 1;
  private long recordLine = 1;
  private final List<Field> fields = new ArrayList<>();

  CsvRecords(InputStream in, byte quote) {
    this.in = in;
    this.quote = quote;
  }

  /// The line on which the current record starts, from 1.
  long line() {
    return recordLine;
  }

  /// The fields of the current record; their bytes stay until the next call of [#next].
  List<Field> fields() {
    return fields;
  }

  /// Skips whole lines.
  void skipLines(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      int c = read();
      while (c != '\n' && c != END) {
        c = read();
      }
    }
  }

  /// Moves to the next record.
  ///
  /// @return false at the end
  /// @throws BadField when a quote does not end, something follows it, or the record is too long
  boolean next() throws IOException, BadField {
    fields.clear();
    size = 0;
    recordBytes = 0;
    recordLine = line;
    int c = read();
    if (c == END) {
      return false;
    }
    while (true) {
      int position = recordBytes - 1;
      int start = size;
      while (c == ' ' || c == '\t') {
        keep(c);
        c = read();
      }
      if (c == quote) {
        size = start;
        c = quotedField();
        fields.add(new Field(data, start, size, Field.Writing.QUOTED, position));
      } else {
        c = plainField(c);
        fields.add(new Field(data, start, size, Field.Writing.UNQUOTED, position));
      }
      if (c != ',') {
        settle();
        return true;
      }
      c = read();
    }
  }

  /// Reads up to the next delimiter.
  ///
  /// @return the delimiter: comma, line feed or END
  private int plainField(int first) throws IOException, BadField {
    int c = first;
    int start = size;
    while (c != ',' && c != '\n' && c != END) {
      keep(c);
      c = read();
    }
    if (c != ',' && size > start && data[size - 1] == '\r') {
      size--;
    }
    return c;
  }

  private int quotedField() throws IOException, BadField {
    while (true) {
      int c = read();
      if (c == END) {
        throw new BadField(LoadErrorCode.DELIMITER, "a quote does not end");
      }
      if (c == quote) {
        c = read();
        if (c != quote) {
          return afterQuote(c);
        }
      }
      keep(c);
    }
  }

  private int afterQuote(int first) throws IOException, BadField {
    int c = first;
    while (c == ' ' || c == '\t' || c == '\r') {
      c = read();
    }
    if (c != ',' && c != '\n' && c != END) {
      throw new BadField(LoadErrorCode.LINE, "text after a closing quote");
    }
    return c;
  }

  /// The buffer may have grown while the record was read: points all fields at the last one.
  private void settle() {
    fields.replaceAll(
        field -> new Field(data, field.from(), field.to(), field.writing(), field.position()));
  }

  private void keep(int c) throws BadField {
    if (size == data.length) {
      if (size >= LONGEST_RECORD) {
        throw new BadField(LoadErrorCode.LINE, "a record is longer than 4 MB");
      }
      data = Arrays.copyOf(data, size * 2);
    }
    data[size++] = (byte) c;
  }

  private int read() throws IOException {
    if (at == filled) {
      filled = in.read(buffer);
      at = 0;
      if (filled <= 0) {
        filled = 0;
        return END;
      }
    }
    int c = buffer[at++] & 0xff;
    recordBytes++;
    if (c == '\n') {
      line++;
    }
    return c;
  }
}
