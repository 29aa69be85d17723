package io.github.starload.sandbox.copy;

import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Values of Parquet in PostgreSQL's text.
final class ParquetValues {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");
  private static final long MICROS = 1_000_000;
  private static final int NANOS_OF_A_MICRO = 1000;
  private static final int LAST_YEAR = 294276;

  private ParquetValues() {}

  static void smallInt(int value, RowBuffer rows) throws BadField {
    if (value != (short) value) {
      throw new BadField(LoadErrorCode.OUT_OF_RANGE, Integer.toString(value));
    }
    rows.text(Integer.toString(value));
  }

  static void date(int epochDay, RowBuffer rows) throws BadField {
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    inRange(day, LoadErrorCode.DATE);
    rows.text(plain(day.toString()));
  }

  static void timestamp(long micros, String zone, RowBuffer rows) throws BadField {
    LocalDateTime time =
        LocalDateTime.ofEpochSecond(
            Math.floorDiv(micros, MICROS),
            (int) Math.floorMod(micros, MICROS) * NANOS_OF_A_MICRO,
            ZoneOffset.UTC);
    inRange(time.toLocalDate(), LoadErrorCode.TIMESTAMP);
    rows.text(plain(SECONDS.format(time)) + zone);
  }

  static void decimal(byte[] digits, CopyColumn column, RowBuffer rows) throws BadField {
    BigDecimal value = new BigDecimal(new BigInteger(digits), column.scale());
    if (value.precision() > column.precision()) {
      throw new BadField(LoadErrorCode.OUT_OF_RANGE, value.toPlainString());
    }
    rows.text(value.toPlainString());
  }

  static void varchar(byte[] text, int bytes, RowBuffer rows) throws BadField {
    if (text.length > bytes) {
      throw new BadField(
          LoadErrorCode.TOO_LONG,
          "The length of the data column is longer than the length defined in the table. Table: "
              + bytes
              + ", Data: "
              + text.length);
    }
    TextRules.varchar(new Field(text, 0, text.length, Field.Writing.QUOTED, 0), rows, bytes);
  }

  static void jsonString(String text, RowBuffer rows) {
    rows.text(JsonWriter.compact(new JsonValue.JsonString(text)));
  }

  private static void inRange(LocalDate day, LoadErrorCode code) throws BadField {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      throw new BadField(code, day.toString());
    }
  }

  /// Without the sign that Java gives years over 9999.
  private static String plain(String text) {
    return text.startsWith("+") ? text.substring(1) : text;
  }
}
