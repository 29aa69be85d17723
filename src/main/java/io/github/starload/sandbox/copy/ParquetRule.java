package io.github.starload.sandbox.copy;

import dev.hardwood.metadata.LogicalType;
import dev.hardwood.metadata.PhysicalType;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.ColumnSchema;
import java.math.BigInteger;

/// Brings the values of one stored column to one column of the table.
@FunctionalInterface
interface ParquetRule {
  void write(RowReader row, int index, RowBuffer rows) throws BadField;

  /// The stored column is not one that COPY takes for the table's.
  final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String reason) {
      super(reason);
    }
  }

  /// The rule for a column: Redshift wants the very type, nothing is cast (`redshift-facts.md`
  /// section 1.10).
  static ParquetRule of(CopyColumn column, ColumnSchema stored) throws Unfit {
    return switch (column.type()) {
      case "int2" -> {
        need(column, stored, PhysicalType.INT32, LogicalType.IntType.class);
        yield (row, i, rows) -> ParquetValues.smallInt(row.getInt(i), rows);
      }
      case "int4" -> {
        need(column, stored, PhysicalType.INT32, LogicalType.IntType.class);
        yield (row, i, rows) -> rows.text(Integer.toString(row.getInt(i)));
      }
      case "int8" -> {
        need(column, stored, PhysicalType.INT64, LogicalType.IntType.class);
        yield (row, i, rows) -> rows.text(Long.toString(row.getLong(i)));
      }
      case "float4" -> {
        need(column, stored, PhysicalType.FLOAT, Void.class);
        yield (row, i, rows) -> rows.text(Float.toString(row.getFloat(i)));
      }
      case "float8" -> {
        need(column, stored, PhysicalType.DOUBLE, Void.class);
        yield (row, i, rows) -> rows.text(Double.toString(row.getDouble(i)));
      }
      case "bool" -> {
        need(column, stored, PhysicalType.BOOLEAN, Void.class);
        yield (row, i, rows) -> rows.text(row.getBoolean(i) ? "t" : "f");
      }
      case "date" -> {
        needExactly(column, stored, PhysicalType.INT32, LogicalType.DateType.class);
        yield (row, i, rows) -> ParquetValues.date(row.getInt(i), rows);
      }
      case "timestamp", "timestamptz" -> timestamp(column, stored);
      case "numeric" -> decimal(column, stored);
      case "varchar" -> {
        need(column, stored, PhysicalType.BYTE_ARRAY, LogicalType.StringType.class);
        yield (row, i, rows) -> ParquetValues.varchar(row.getBinary(i), column.bytes(), rows);
      }
      case "jsonb" -> {
        // Into SUPER, text stays one string; it is not parsed.
        need(column, stored, PhysicalType.BYTE_ARRAY, LogicalType.StringType.class);
        yield (row, i, rows) -> ParquetValues.jsonString(row.getString(i), rows);
      }
      default -> throw unfit(column, stored);
    };
  }

  private static ParquetRule timestamp(CopyColumn column, ColumnSchema stored) throws Unfit {
    needExactly(column, stored, PhysicalType.INT64, LogicalType.TimestampType.class);
    // Milliseconds are understood; anything else is taken for microseconds, which makes
    // nanoseconds years far off.
    boolean millis =
        stored.logicalType() instanceof LogicalType.TimestampType type
            && type.unit() == LogicalType.TimeUnit.MILLIS;
    String zone = column.type().equals("timestamptz") ? "+00" : "";
    return (row, i, rows) ->
        ParquetValues.timestamp(
            millis ? Math.multiplyExact(row.getLong(i), 1000L) : row.getLong(i), zone, rows);
  }

  /// The bytes must be as many as the table's precision needs, see section 1.10.
  private static ParquetRule decimal(CopyColumn column, ColumnSchema stored) throws Unfit {
    needExactly(column, stored, PhysicalType.FIXED_LEN_BYTE_ARRAY, LogicalType.DecimalType.class);
    int expected = BigInteger.TEN.pow(column.precision()).bitLength() / Byte.SIZE + 1;
    Integer found = stored.typeLength();
    if (found == null || found != expected) {
      throw new Unfit(
          "has an invalid type length. Expecting: " + expected + " len in file: " + found);
    }
    if (!(stored.logicalType() instanceof LogicalType.DecimalType type)
        || type.scale() != column.scale()) {
      throw unfit(column, stored);
    }
    return (row, i, rows) -> ParquetValues.decimal(row.getBinary(i), column, rows);
  }

  /// A physical type, bare or with one logical type.
  private static void need(
      CopyColumn column, ColumnSchema stored, PhysicalType physical, Class<?> logical)
      throws Unfit {
    boolean bare = stored.logicalType() == null;
    if (stored.type() != physical || !(bare || logical.isInstance(stored.logicalType()))) {
      throw unfit(column, stored);
    }
  }

  private static void needExactly(
      CopyColumn column, ColumnSchema stored, PhysicalType physical, Class<?> logical)
      throws Unfit {
    if (stored.type() != physical || !logical.isInstance(stored.logicalType())) {
      throw unfit(column, stored);
    }
  }

  private static Unfit unfit(CopyColumn column, ColumnSchema stored) {
    return new Unfit(
        "has an incompatible Parquet schema. Column type: "
            + column.errorType().toUpperCase(java.util.Locale.ROOT)
            + ", Parquet schema: "
            + stored.type()
            + (stored.logicalType() == null ? "" : " " + stored.logicalType()));
  }
}
