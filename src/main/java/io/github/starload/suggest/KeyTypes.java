package io.github.starload.suggest;

import io.github.starload.type.ColumnType;

/// Tells which values can identify something: whole numbers and texts, but no moments, measures or
/// flags.
final class KeyTypes {
  private KeyTypes() {}

  static boolean canIdentify(ColumnType type) {
    return switch (type) {
      case ColumnType.SmallInt(), ColumnType.Int(), ColumnType.BigInt(), ColumnType.Varchar _ ->
          true;
      case ColumnType.Decimal(_, int scale) -> scale == 0;
      case ColumnType.Bool(),
          ColumnType.DoublePrecision(),
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Super() ->
          false;
    };
  }
}
