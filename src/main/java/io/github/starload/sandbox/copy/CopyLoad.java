package io.github.starload.sandbox.copy;

import io.github.starload.sandbox.wire.SqlError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One COPY: reads the objects of its manifest in order, checks every value, and hands the rows on.
/// Holds one record of CSV or a few pages of Parquet, and one buffer of rows.
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
      try (ObjectRows reading = open(object)) {
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
      try (ObjectRows reading = open(object)) {
        while (reading.next()) {
          if (--row == 0) {
            return reading.error(column, refusal);
          }
        }
      }
    }
    return Optional.empty();
  }

  private ObjectRows open(CopyObject object) {
    return switch (command.format()) {
      case CSV -> new CsvObject(object, command, columns, rules, source);
      case PARQUET -> new ParquetObject(object, columns, source);
    };
  }
}
