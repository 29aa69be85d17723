package io.github.starload.suggest;

import io.github.starload.json.JsonPath;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;

/// Tells what shape the values at a path have.
final class Shapes {
  /// What lies deeper below its record, in steps of its path, is kept whole; nobody wants column
  /// names of more words.
  static final int DEEPEST = 16;

  /// Longer texts tell a story; they do not identify.
  private static final int LONGEST_KEY_BYTES = 256;

  private Shapes() {}

  /// Scalars and nulls, at least one scalar.
  static boolean isOnlyScalar(PathProfile at) {
    Occurrences seen = at.occurrences();
    return seen.scalars() > 0 && seen.scalars() + seen.nulls() == seen.total();
  }

  /// Objects and nulls, at least one member.
  static boolean isOnlyObject(PathProfile at) {
    Occurrences seen = at.occurrences();
    return seen.objects() > 0
        && seen.objects() + seen.emptyObjects() + seen.nulls() == seen.total();
  }

  /// Arrays and nulls, at least one element; lone values count as elements already.
  static boolean isOnlyArray(PathProfile at) {
    Occurrences seen = at.occurrences();
    return seen.arrays() > 0
        && at.elements().isPresent()
        && seen.arrays() + seen.emptyArrays() + seen.nulls() == seen.total();
  }

  /// Arrays whose elements are all objects or all scalars, besides nulls.
  static boolean isTabular(PathProfile at) {
    return isOnlyArray(at) && hasOneShape(at.elements().orElseThrow());
  }

  /// Values that are all objects or all scalars, besides nulls.
  static boolean hasOneShape(PathProfile values) {
    return isOnlyObject(values) || isOnlyScalar(values) || isVoid(values) || isOnlyNull(values);
  }

  /// Only `null`.
  static boolean isOnlyNull(PathProfile at) {
    return at.occurrences().nulls() == at.occurrences().total();
  }

  /// Only `{}` and null, at least one `{}`.
  static boolean isVoid(PathProfile at) {
    Occurrences seen = at.occurrences();
    return seen.emptyObjects() > 0 && seen.emptyObjects() + seen.nulls() == seen.total();
  }

  /// Only `{}`, `[]` and null, at least one of the first two.
  static boolean neverHolds(PathProfile at) {
    Occurrences seen = at.occurrences();
    long empty = seen.emptyArrays() + seen.emptyObjects();
    return empty > 0 && empty + seen.nulls() == seen.total();
  }

  /// Whether texts, numbers and booleans stand there side by side.
  static boolean isOfSeveralKinds(PathProfile at) {
    Occurrences seen = at.occurrences();
    long texts = seen.strings() + seen.emptyStrings();
    return texts < seen.scalars()
        && seen.numbers() < seen.scalars()
        && seen.booleans() < seen.scalars();
  }

  /// Whether its structure lies too deep below its record to become columns and tables.
  static boolean isTooDeep(PathProfile at) {
    return at.path().steps().size() >= DEEPEST
        && !(isOnlyScalar(at) || isOnlyNull(at) || neverHolds(at));
  }

  /// Whether the values can identify something: short whole numbers or texts of one kind, none of
  /// them empty, and no moments, measures or flags.
  static boolean canIdentify(PathProfile at) {
    return isOnlyScalar(at)
        && !isOfSeveralKinds(at)
        && at.occurrences().emptyStrings() == 0
        && at.maxTextBytes() <= LONGEST_KEY_BYTES
        && at.type().map(Shapes::canIdentify).orElse(false);
  }

  /// Whether values of a type can identify something.
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

  static boolean isText(PathProfile at) {
    return at.type().orElse(null) instanceof ColumnType.Varchar;
  }

  /// Whether the path names the elements of an array.
  static boolean isElement(JsonPath path) {
    return !path.isRoot() && path.steps().getLast() instanceof JsonPath.Step.Elements;
  }

  /// Whether the path names the members of a map.
  static boolean isEntry(JsonPath path) {
    return !path.isRoot() && path.steps().getLast() instanceof JsonPath.Step.AnyMember;
  }
}
