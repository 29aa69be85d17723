package io.github.starload.type;

/// The type of a column, named as Redshift names it (`redshift-facts.md` section 3).
public sealed interface ColumnType {

  /// The longest VARCHAR in UTF-8 bytes that a table column can have.
  int MAX_VARCHAR_BYTES = 65_535;

  /// The most digits a DECIMAL holds.
  int MAX_PRECISION = 38;

  /// The most of them after the point.
  int MAX_SCALE = 37;

  /// The type as DDL and the report write it, such as `VARCHAR(32)`.
  String sql();

  /// Whether its values are numbers, and ordered as such.
  default boolean isNumber() {
    return switch (this) {
      case SmallInt(), Int(), BigInt(), Decimal(_, _), DoublePrecision() -> true;
      case Bool(), Date(), Timestamp(), TimestampTz(), Varchar(_), Super() -> false;
    };
  }

  /// `t` or `f`.
  record Bool() implements ColumnType {
    @Override
    public String sql() {
      return "BOOLEAN";
    }
  }

  /// 16-bit integer.
  record SmallInt() implements ColumnType {
    @Override
    public String sql() {
      return "SMALLINT";
    }
  }

  /// 32-bit integer.
  record Int() implements ColumnType {
    @Override
    public String sql() {
      return "INTEGER";
    }
  }

  /// 64-bit integer.
  record BigInt() implements ColumnType {
    @Override
    public String sql() {
      return "BIGINT";
    }
  }

  /// Exact number.
  ///
  /// @param precision digits in all, 1 to 38
  /// @param scale digits after the point, 0 to 37 and at most the precision
  record Decimal(int precision, int scale) implements ColumnType {
    public Decimal {
      if (precision < 1
          || precision > MAX_PRECISION
          || scale < 0
          || scale > Math.min(MAX_SCALE, precision)) {
        throw new IllegalArgumentException("DECIMAL(" + precision + "," + scale + ")");
      }
    }

    @Override
    public String sql() {
      return "DECIMAL(" + precision + "," + scale + ")";
    }
  }

  /// 64-bit float; used only where every value survives the way through a double.
  record DoublePrecision() implements ColumnType {
    @Override
    public String sql() {
      return "DOUBLE PRECISION";
    }
  }

  /// Calendar day.
  record Date() implements ColumnType {
    @Override
    public String sql() {
      return "DATE";
    }
  }

  /// Local date and time, microseconds.
  record Timestamp() implements ColumnType {
    @Override
    public String sql() {
      return "TIMESTAMP";
    }
  }

  /// Instant, microseconds, kept as UTC.
  record TimestampTz() implements ColumnType {
    @Override
    public String sql() {
      return "TIMESTAMPTZ";
    }
  }

  /// Text.
  ///
  /// @param bytes the most UTF-8 bytes, 1 to 65,535
  record Varchar(int bytes) implements ColumnType {
    public Varchar {
      if (bytes < 1 || bytes > MAX_VARCHAR_BYTES) {
        throw new IllegalArgumentException("VARCHAR(" + bytes + ")");
      }
    }

    @Override
    public String sql() {
      return "VARCHAR(" + bytes + ")";
    }
  }

  /// Any JSON value, kept whole.
  record Super() implements ColumnType {
    @Override
    public String sql() {
      return "SUPER";
    }
  }
}
