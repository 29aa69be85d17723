package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One COPY: reads the objects of its manifest in order, checks every field, and hands the rows on.
/// Holds one record and one buffer of rows.
public final class CopyLoad {
  private static final int SEND_AT = 100_000;
  private static final Pattern SERVER_CONTEXT =
      Pattern.compile("^COPY [^,]+, line (\\d+)(?:, column ([^:]+))?", Pattern.MULTILINE);

  private final CopyCommand command;
  private final List<CopyColumn> columns;
  private final CopySource source;
  private final List<FieldRule> rules = new ArrayList<>();
  private final List<CopyObject> objects;

  /// Reads the manifest.
  ///
  /// @param columns those the fields go to, in order
  /// @throws SqlError XX000 when the manifest is missing, broken or empty
  public CopyLoad(CopyCommand command, List<CopyColumn> columns, CopySource source) {
    this.command = command;
    this.columns = List.copyOf(columns);
    this.source = source;
    byte[] nullAs = command.nullAs().getBytes(StandardCharsets.UTF_8);
    this.columns.forEach(column -> rules.add(FieldRule.of(column, nullAs)));
    this.objects = CopyObject.listedIn(command.location(), source);
  }

  /// Loads everything.
  ///
  /// @throws LoadErrorException at the first field that does not fit
  /// @throws SqlError XX000 when an object is missing or cannot be read
  /// @throws IOException when `data` cannot take the rows
  public LoadResult run(CopyData data) throws IOException {
    RowBuffer rows = new RowBuffer();
    long count = 0;
    for (CopyObject object : objects) {
      try (Reading reading = new Reading(object)) {
        while (reading.next()) {
          data.checkpoint().pass();
          reading.write(rows);
          count++;
          if (rows.size() >= SEND_AT) {
            data.sink().send(rows.take());
          }
        }
      }
    }
    if (rows.size() > 0) {
      data.sink().send(rows.take());
    }
    return new LoadResult(count, objects.size());
  }

  /// The record that PostgreSQL refused although its fields passed here, such as one whose SUPER is
  /// not JSON. Its context gives the row's number; the objects are read again up to there.
  public Optional<LoadError> locate(SqlError refusal) throws IOException {
    Matcher context = SERVER_CONTEXT.matcher(refusal.field('W'));
    if (!context.find()) {
      return Optional.empty();
    }
    long row = Long.parseLong(context.group(1));
    String column = context.group(2) == null ? refusal.field('c') : context.group(2);
    for (CopyObject object : objects) {
      try (Reading reading = new Reading(object)) {
        while (reading.next()) {
          if (--row == 0) {
            return Optional.of(reading.error(column, refusal));
          }
        }
      }
    }
    return Optional.empty();
  }

  /// One object being read.
  private final class Reading implements AutoCloseable {
    private final CopyObject object;
    private final InputStream in;
    private final CsvRecords records;

    Reading(CopyObject object) {
      this.object = object;
      try {
        this.in = object.open(source, command.compression());
        this.records = new CsvRecords(in, command.quote());
        records.skipLines(command.headerLines());
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    boolean next() {
      try {
        return records.next();
      } catch (BadField e) {
        throw new LoadErrorException(error("", "", "", 0, e.code(), text(e)));
      } catch (IOException e) {
        throw unreadable(e);
      }
    }

    void write(RowBuffer rows) {
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

    LoadError error(String columnName, SqlError refusal) {
      for (int i = 0; i < columns.size(); i++) {
        CopyColumn column = columns.get(i);
        if (column.name().equals(columnName)) {
          LoadErrorCode code =
              column.type().equals("jsonb") ? LoadErrorCode.JSON : LoadErrorCode.UNKNOWN;
          return error(column, records.fields().get(i).position(), code, reason(code, refusal));
        }
      }
      LoadErrorCode code =
          refusal.sqlState().equals("23502") ? LoadErrorCode.NOT_NULL : LoadErrorCode.UNKNOWN;
      return error(columnName, "", "", 0, code, reason(code, refusal));
    }

    private String reason(LoadErrorCode code, SqlError refusal) {
      String detail = refusal.field('D');
      return code.text() + ": " + (detail.isEmpty() ? refusal.field('M') : detail);
    }

    private LoadError error(CopyColumn column, int position, LoadErrorCode code, String message) {
      return error(
          column.name(), column.errorType(), column.errorLength(), position, code, message);
    }

    private LoadError error(
        String column, String type, String length, int position, LoadErrorCode code, String text) {
      return new LoadError(
          object.location().text(), records.line(), column, type, length, position, code, text);
    }

    private SqlError unreadable(IOException e) {
      return SqlError.of(
          "XX000", "Cannot read " + object.location().text() + ": " + e.getMessage(), "", "");
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }

  private static String text(BadField e) {
    String message = e.getMessage();
    return message == null ? e.code().text() : message;
  }
}
