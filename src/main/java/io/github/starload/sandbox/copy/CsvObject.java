package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// An object of CSV, read as a stream.
final class CsvObject implements ObjectRows {
  private final CopyObject object;
  private final List<CopyColumn> columns;
  private final List<FieldRule> rules;
  private final InputStream in;
  private final CsvRecords records;

  /// @param columns those the fields go to, in order, each with its rule
  CsvObject(
      CopyObject object,
      CopyCommand command,
      List<CopyColumn> columns,
      List<FieldRule> rules,
      CopySource source) {
    this.object = object;
    this.columns = columns;
    this.rules = rules;
    try {
      this.in = object.open(source, command.compression());
      this.records = new CsvRecords(in, command.quote());
      records.skipLines(command.headerLines());
    } catch (IOException e) {
      throw object.unreadable(e);
    }
  }

  @Override
  public boolean next() {
    try {
      return records.next();
    } catch (BadField e) {
      throw new LoadErrorException(error("", "", "", 0, e.code(), text(e)));
    } catch (IOException e) {
      throw object.unreadable(e);
    }
  }

  @Override
  public void write(RowBuffer rows) {
    List<Field> fields = records.fields();
    if (fields.size() != rules.size()) {
      LoadErrorCode code =
          fields.size() > rules.size()
              ? LoadErrorCode.TOO_MANY_COLUMNS
              : LoadErrorCode.TOO_FEW_COLUMNS;
      throw new LoadErrorException(
          error(
              "",
              "",
              "",
              0,
              code,
              code.text() + ": " + fields.size() + ", expected " + rules.size()));
    }
    rows.beginRow();
    for (int i = 0; i < fields.size(); i++) {
      rows.beginColumn();
      try {
        rules.get(i).write(fields.get(i), rows);
      } catch (BadField e) {
        throw new LoadErrorException(
            error(columns.get(i), fields.get(i).position(), e.code(), text(e)));
      }
    }
    rows.endRow();
  }

  @Override
  public Optional<LoadError> error(String columnName, SqlError refusal) {
    for (int i = 0; i < columns.size(); i++) {
      CopyColumn column = columns.get(i);
      if (column.name().equals(columnName)) {
        LoadErrorCode code =
            column.type().equals("jsonb") ? LoadErrorCode.JSON : LoadErrorCode.UNKNOWN;
        return Optional.of(
            error(column, records.fields().get(i).position(), code, reason(code, refusal)));
      }
    }
    LoadErrorCode code =
        refusal.sqlState().equals("23502") ? LoadErrorCode.NOT_NULL : LoadErrorCode.UNKNOWN;
    return Optional.of(error(columnName, "", "", 0, code, reason(code, refusal)));
  }

  private static String reason(LoadErrorCode code, SqlError refusal) {
    String detail = refusal.field('D');
    return code.text() + ": " + (detail.isEmpty() ? refusal.field('M') : detail);
  }

  private LoadError error(CopyColumn column, int position, LoadErrorCode code, String message) {
    return error(column.name(), column.errorType(), column.errorLength(), position, code, message);
  }

  private LoadError error(
      String column, String type, String length, int position, LoadErrorCode code, String text) {
    return new LoadError(
        object.location().text(), records.line(), column, type, length, position, code, text);
  }

  private static String text(BadField e) {
    String message = e.getMessage();
    return message == null ? e.code().text() : message;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
