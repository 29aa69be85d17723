package io.github.starload.stage.part;

import io.github.starload.design.Column;
import io.github.starload.type.ColumnType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes CSV as COPY reads it without changing a value (`redshift-facts.md` sections 1.6 and 12).
///
/// A header names the columns; NULL is the unquoted sentinel `\N`; every text is quoted, so no text
/// can be taken for it; quotes are doubled; lines end with LF.
final class CsvWriter implements PartWriter {
  /// What stands for NULL, unquoted.
  static final String NULL = "\\N";

  private final Writer out;
  private final List<Column> columns;

  CsvWriter(OutputStream out, List<Column> columns) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    this.columns = columns;
    header();
  }

  private void header() throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      out.write(i == 0 ? "" : ",");
      quoted(columns.get(i).name());
    }
    out.write('\n');
  }

  @Override
  public void write(@Nullable String[] cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      String cell = cells[i];
      if (cell == null) {
        out.write(NULL);
      } else if (isText(columns.get(i).type())) {
        quoted(cell);
      } else {
        out.write(cell);
      }
    }
    out.write('\n');
  }

  private static boolean isText(ColumnType type) {
    return type instanceof ColumnType.Varchar || type instanceof ColumnType.Super;
  }

  private void quoted(String text) throws IOException {
    out.write('"');
    if (text.indexOf('"') < 0) {
      out.write(text);
    } else {
      out.write(text.replace("\"", "\"\""));
    }
    out.write('"');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
