package io.github.starload.type;

import io.github.starload.type.ColumnType.BigInt;
import io.github.starload.type.ColumnType.Bool;
import io.github.starload.type.ColumnType.Date;
import io.github.starload.type.ColumnType.Decimal;
import io.github.starload.type.ColumnType.DoublePrecision;
import io.github.starload.type.ColumnType.Int;
import io.github.starload.type.ColumnType.SmallInt;
import io.github.starload.type.ColumnType.Super;
import io.github.starload.type.ColumnType.Timestamp;
import io.github.starload.type.ColumnType.TimestampTz;
import io.github.starload.type.ColumnType.Varchar;

/// The lattice of column types: the narrowest type that holds every value of two types unchanged.
public final class Widening {
  /// The longest canonical text of a scalar that is no text takes 41 bytes, a DECIMAL(38,37).
  private static final int ANY_SCALAR_BYTES = 64;

  private Widening() {}

  /// The narrowest type that holds both; commutative, associative, and the identity on equal types.
  public static ColumnType join(ColumnType left, ColumnType right) {
    if (left.equals(right)) {
      return left;
    }
    if (left instanceof Super || right instanceof Super) {
      return new Super();
    }
    if (left instanceof Varchar || right instanceof Varchar) {
      return text(left, right);
    }
    if (integerDigits(left) > 0 && integerDigits(right) > 0) {
      return number(left, right);
    }
    return text(left, right);
  }

  /// Whether every value of `narrow` can be kept in a column of type `wide`.
  public static boolean holds(ColumnType wide, ColumnType narrow) {
    return join(wide, narrow).equals(wide);
  }

  /// Text that holds any number, date or boolean beside the texts of the two.
  private static ColumnType text(ColumnType left, ColumnType right) {
    int bytes = Math.max(textBytes(left), textBytes(right));
    return new Varchar(bytes);
  }

  private static int textBytes(ColumnType type) {
    return type instanceof Varchar(int bytes) ? bytes : ANY_SCALAR_BYTES;
  }

  private static ColumnType number(ColumnType left, ColumnType right) {
    int scale = Math.max(scale(left), scale(right));
    if (scale == 0 && !(left instanceof Decimal) && !(right instanceof Decimal)) {
      return integerDigits(left) > integerDigits(right) ? left : right;
    }
    int precision = Math.max(integerDigits(left), integerDigits(right)) + scale;
    return precision > ColumnType.MAX_PRECISION || scale > ColumnType.MAX_SCALE
        ? text(left, right)
        : new Decimal(precision, scale);
  }

  /// Digits before the point that the type can hold, or 0 when it is no exact number.
  private static int integerDigits(ColumnType type) {
    return switch (type) {
      case SmallInt() -> 5;
      case Int() -> 10;
      case BigInt() -> 19;
      case Decimal(int precision, int scale) -> Math.max(1, precision - scale);
      case Bool() -> 0;
      case DoublePrecision() -> 0;
      case Date() -> 0;
      case Timestamp() -> 0;
      case TimestampTz() -> 0;
      case Varchar _ -> 0;
      case Super() -> 0;
    };
  }

  private static int scale(ColumnType type) {
    return type instanceof Decimal(_, int scale) ? scale : 0;
  }
}
