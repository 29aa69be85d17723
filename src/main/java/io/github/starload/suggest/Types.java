package io.github.starload.suggest;

import io.github.starload.profile.MapProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Widening;

/// Chooses the types of columns.
final class Types {
  /// Room for an offset such as `+02:00`.
  static final ColumnType OFFSET = new ColumnType.Varchar(8);

  /// For a path where only null was seen: room for whatever comes.
  private static final ColumnType UNKNOWN = new ColumnType.Varchar(256);

  private static final int LEAST_KEY_BYTES = 64;

  private Types() {}

  /// The type that keeps every value: SUPER where an object or array is among them.
  static ColumnType of(PathProfile at) {
    if (Shapes.isOnlyNull(at)) {
      return UNKNOWN;
    }
    return Shapes.isOnlyScalar(at) ? at.type().orElseThrow() : new ColumnType.Super();
  }

  /// Text that keeps every scalar as it is written.
  static ColumnType text(PathProfile at) {
    return Widening.join(
        new ColumnType.Varchar(Math.max(8, at.maxTextBytes())), at.type().orElse(UNKNOWN));
  }

  /// Text for the names in a map, with twice the room that they take now.
  static ColumnType mapKey(MapProfile map) {
    int bytes = Math.max(LEAST_KEY_BYTES, Integer.highestOneBit(map.maxKeyBytes()) * 4);
    return new ColumnType.Varchar(Math.min(bytes, ColumnType.MAX_VARCHAR_BYTES));
  }
}
