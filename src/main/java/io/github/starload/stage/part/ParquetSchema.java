package io.github.starload.stage.part;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import io.github.starload.design.Column;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.math.BigInteger;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Types;

/// How Parquet stores the columns of a table, such that COPY takes them (`redshift-facts.md`
/// section 1.10): in table order, as COPY goes by position; integers as wide as the column;
/// DECIMAL in as few bytes as its precision needs, which is the width COPY asks for; times in
/// microseconds, because nanoseconds are read as such.
///
/// Every column may be null: whether the table allows it is the table's to check.
final class ParquetSchema {
  private static final int SMALLINT_BITS = 16;

  private ParquetSchema() {}

  static MessageType of(List<Column> columns) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (Column column : columns) {
      schema.addField(field(column));
    }
    return schema.named("row");
  }

  private static PrimitiveType field(Column column) {
    String name = column.name();
    return switch (column.type()) {
      case ColumnType.Bool() -> Types.optional(BOOLEAN).named(name);
      case ColumnType.SmallInt() ->
          Types.optional(INT32).as(intType(SMALLINT_BITS, true)).named(name);
      case ColumnType.Int() -> Types.optional(INT32).named(name);
      case ColumnType.BigInt() -> Types.optional(INT64).named(name);
      case ColumnType.Decimal(int precision, int scale) ->
          Types.optional(FIXED_LEN_BYTE_ARRAY)
              .length(decimalBytes(precision))
              .as(decimalType(scale, precision))
              .named(name);
      case ColumnType.DoublePrecision() -> Types.optional(DOUBLE).named(name);
      case ColumnType.Date() -> Types.optional(INT32).as(dateType()).named(name);
      case ColumnType.Timestamp() ->
          Types.optional(INT64).as(timestampType(false, TimeUnit.MICROS)).named(name);
      case ColumnType.TimestampTz() ->
          Types.optional(INT64).as(timestampType(true, TimeUnit.MICROS)).named(name);
      case ColumnType.Varchar _ -> Types.optional(BINARY).as(stringType()).named(name);
      case ColumnType.Super() ->
          throw StarloadException.defect("Parquet does not bring JSON into SUPER: " + name, null);
    };
  }

  /// The fewest bytes that hold every number of so many digits in two's complement.
  static int decimalBytes(int precision) {
    return BigInteger.TEN.pow(precision).subtract(BigInteger.ONE).bitLength() / Byte.SIZE + 1;
  }
}
