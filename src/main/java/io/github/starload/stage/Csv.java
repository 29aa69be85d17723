package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.type.ColumnType;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes CSV as COPY reads it without changing a value (`redshift-facts.md` sections 1.6 and 12).
///
/// NULL is the unquoted sentinel `\N`; every text is quoted, so no text can be taken for it; quotes
/// are doubled; lines end with LF.
final class Csv {
  /// What stands for NULL, unquoted.
  static final String NULL = "\\N";

  private Csv() {}

  static void header(Writer out, List<Column> columns) throws IOException {
    for (int i = 0; i < columns.size(); i++) {
      out.write(i == 0 ? "" : ",");
      quoted(out, columns.get(i).name());
    }
    out.write('\n');
  }

  static void row(Writer out, List<Column> columns, @Nullable String[] cells) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (i > 0) {
        out.write(',');
      }
      String cell = cells[i];
      if (cell == null) {
        out.write(NULL);
      } else if (isText(columns.get(i).type())) {
        quoted(out, cell);
      } else {
        out.write(cell);
      }
    }
    out.write('\n');
  }

  private static boolean isText(ColumnType type) {
    return type instanceof ColumnType.Varchar || type instanceof ColumnType.Super;
  }

  private static void quoted(Writer out, String text) throws IOException {
    out.write('"');
    if (text.indexOf('"') < 0) {
      out.write(text);
    } else {
      out.write(text.replace("\"", "\"\""));
    }
    out.write('"');
  }
}
