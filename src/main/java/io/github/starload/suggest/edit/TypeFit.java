package io.github.starload.suggest.edit;

import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Widening;
import java.util.Optional;

/// Whether a column type keeps everything that was observed at a path.
final class TypeFit {
  private TypeFit() {}

  /// What the type does not keep, ready to follow "the data holds"; empty if it keeps everything.
  static Optional<String> misfit(PathProfile at, ColumnType type) {
    if (type instanceof ColumnType.Super) {
      return Optional.empty();
    }
    Occurrences seen = at.occurrences();
    long containers = seen.objects() + seen.emptyObjects() + seen.arrays() + seen.emptyArrays();
    if (seen.objects() + seen.arrays() > 0) {
      return Optional.of(containers + " objects and arrays at " + at.path());
    }
    if (at.type().isEmpty() || holds(type, at)) {
      return Optional.empty();
    }
    return Optional.of(
        "values of "
            + at.type().get().sql()
            + " at "
            + at.path()
            + ", from "
            + shown(at.smallest())
            + " to "
            + shown(at.largest()));
  }

  /// The type that keeps what the column keeps and what was observed.
  static ColumnType widened(PathProfile at, ColumnType type) {
    if (misfit(at, type).isEmpty()) {
      return type;
    }
    Occurrences seen = at.occurrences();
    if (seen.objects() + seen.arrays() > 0 || at.type().isEmpty()) {
      return new ColumnType.Super();
    }
    ColumnType wider = Widening.join(type, at.type().get());
    return wider instanceof ColumnType.Varchar(int bytes)
        ? new ColumnType.Varchar(
            Math.max(bytes, Math.min(at.maxTextBytes(), ColumnType.MAX_VARCHAR_BYTES)))
        : wider;
  }

  private static boolean holds(ColumnType type, PathProfile at) {
    ColumnType seen = at.type().orElseThrow();
    return switch (type) {
      case ColumnType.Varchar(int bytes) -> bytes >= at.maxTextBytes();
      // A double keeps integers of up to 53 bits.
      case ColumnType.DoublePrecision() ->
          seen instanceof ColumnType.DoublePrecision
              || seen instanceof ColumnType.SmallInt
              || seen instanceof ColumnType.Int;
      case ColumnType.Bool(),
          ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal _,
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Super() ->
          Widening.holds(type, seen);
    };
  }

  private static String shown(String value) {
    return value.length() > 40 ? "\"" + value.substring(0, 40) + "…\"" : "\"" + value + "\"";
  }
}
