package io.github.starload.stage.part;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.LogicalType;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads rows back as [ParquetWriter] wrote them. The types are those that the file itself names.
final class ParquetReader implements PartReader {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);
  private static final long MICROS = 1_000_000;
  private static final long NANOS_OF_A_MICRO = 1000;

  private final ParquetFileReader file;
  private final List<ColumnSchema> columns;
  private @Nullable RowReader opened;
  private long row;

  ParquetReader(Path path) throws IOException {
    this.file = ParquetFileReader.open(InputFile.of(path));
    this.columns = file.getFileSchema().getColumns();
  }

  @Override
  public List<String> header() {
    return columns.stream().map(ColumnSchema::name).toList();
  }

  @Override
  public Optional<@Nullable String[]> next() throws IOException {
    RowReader rows = rows();
    if (!rows.hasNext()) {
      return Optional.empty();
    }
    rows.next();
    row++;
    @Nullable String[] cells = new @Nullable String[columns.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = rows.isNull(i) ? null : text(rows, i, columns.get(i));
    }
    return Optional.of(cells);
  }

  @Override
  public long line() {
    return row;
  }

  /// Reads ahead from its first moment, so it is not opened for the header alone.
  private RowReader rows() {
    RowReader rows = opened == null ? file.rowReader() : opened;
    opened = rows;
    return rows;
  }

  private static String text(RowReader rows, int i, ColumnSchema column) throws IOException {
    return switch (column.type()) {
      case BOOLEAN -> rows.getBoolean(i) ? "t" : "f";
      case INT32 ->
          column.logicalType() instanceof LogicalType.DateType
              ? LocalDate.ofEpochDay(rows.getInt(i)).toString()
              : Integer.toString(rows.getInt(i));
      case INT64 ->
          column.logicalType() instanceof LogicalType.TimestampType time
              ? timestamp(rows.getLong(i)) + (time.isAdjustedToUTC() ? "+00" : "")
              : Long.toString(rows.getLong(i));
      case DOUBLE -> Double.toString(rows.getDouble(i));
      case BYTE_ARRAY -> rows.getString(i);
      case FIXED_LEN_BYTE_ARRAY -> decimal(rows.getBinary(i), column);
      case INT96, FLOAT -> throw new IOException("column " + column.name() + " is of another type");
    };
  }

  private static String decimal(byte[] digits, ColumnSchema column) throws IOException {
    if (column.logicalType() instanceof LogicalType.DecimalType type) {
      return new BigDecimal(new BigInteger(digits), type.scale()).toPlainString();
    }
    throw new IOException("column " + column.name() + " is no DECIMAL");
  }

  private static String timestamp(long micros) {
    return SECONDS.format(
        Instant.ofEpochSecond(
            Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_OF_A_MICRO));
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
    file.close();
  }
}
