package io.github.starload.stage.part;

import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.io.api.Binary;

/// Brings cells from canonical text into the values that [ParquetSchema] provides for.
final class ParquetCells {
  /// A value that is there, in a column without nesting.
  private static final int PRESENT = 1;

  private static final int DATE_LENGTH = "2006-03-24".length();
  private static final int TIME_LENGTH = "2006-03-24 22:30:00.000000".length();
  private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

  private ParquetCells() {}

  static void write(String cell, ColumnType type, ColumnWriter column) {
    switch (type) {
      case ColumnType.Bool() -> column.write(cell.equals("t"), 0, PRESENT);
      case ColumnType.SmallInt(), ColumnType.Int() ->
          column.write(Integer.parseInt(cell), 0, PRESENT);
      case ColumnType.BigInt() -> column.write(Long.parseLong(cell), 0, PRESENT);
      case ColumnType.Decimal(int precision, int scale) ->
          column.write(decimal(cell, precision, scale), 0, PRESENT);
      case ColumnType.DoublePrecision() -> column.write(Double.parseDouble(cell), 0, PRESENT);
      case ColumnType.Date() ->
          column.write(Math.toIntExact(LocalDate.parse(cell).toEpochDay()), 0, PRESENT);
      case ColumnType.Timestamp(), ColumnType.TimestampTz() ->
          column.write(micros(cell), 0, PRESENT);
      case ColumnType.Varchar _ -> column.write(Binary.fromString(cell), 0, PRESENT);
      case ColumnType.Super() ->
          throw StarloadException.defect("Parquet does not bring JSON into SUPER", null);
    }
  }

  private static Binary decimal(String cell, int precision, int scale) {
    byte[] digits =
        new BigDecimal(cell)
            .setScale(scale, RoundingMode.UNNECESSARY)
            .unscaledValue()
            .toByteArray();
    byte[] stored = new byte[ParquetSchema.decimalBytes(precision)];
    int lead = stored.length - digits.length;
    Arrays.fill(stored, 0, lead, (byte) (digits[0] < 0 ? -1 : 0));
    System.arraycopy(digits, 0, stored, lead, digits.length);
    return Binary.fromConstantByteArray(stored);
  }

  /// Since 1970 UTC; of a TIMESTAMP as if it were UTC. TIMESTAMPTZ is UTC and ends with `+00`.
  private static long micros(String cell) {
    LocalDateTime time =
        LocalDateTime.parse(
            cell.substring(0, DATE_LENGTH) + "T" + cell.substring(DATE_LENGTH + 1, TIME_LENGTH));
    return ChronoUnit.MICROS.between(EPOCH, time);
  }
}
