package io.github.starload.suggest;

import io.github.starload.profile.DistinctSample;
import io.github.starload.profile.PathProfile;

/// Tells whether the values of two paths name the same things.
final class SharedValues {
  /// Texts without a form or a name that says so refer to a key if at most a tenth is missing
  /// there.
  private static final double ENOUGH = 0.9;

  private SharedValues() {}

  /// Whether two paths can be compared at all.
  static boolean areComparable(PathProfile left, PathProfile right) {
    return left.idForm().equals(right.idForm()) && Shapes.isText(left) == Shapes.isText(right);
  }

  static boolean shares(PathProfile left, PathProfile right) {
    return left.distinct().shared(right.distinct()) > 0;
  }

  /// Whether the values at a path name records of another kind by their key.
  ///
  /// @param entity what the records are called
  static boolean names(PathProfile from, PathProfile key, String entity) {
    if (!Shapes.canIdentify(from) || !areComparable(from, key) || !shares(from, key)) {
      return false;
    }
    return from.idForm().isPresent()
        || isNamedAfter(from, key, entity)
        || (Shapes.isText(from)
            && from.distinct().distinct() > 1
            && share(from.distinct(), key.distinct()) >= ENOUGH);
  }

  /// Whether a path has the name of the records or of their key.
  static boolean isNamedAfter(PathProfile from, PathProfile key, String entity) {
    String named = EntityNames.ofReference(from.path());
    return named.equals(entity)
        || (named.equals(EntityNames.ofReference(key.path()))
            && !named.equals(EntityNames.UNNAMED));
  }

  /// Which share of the distinct values of one is found in the other, 0 to 1; estimated where the
  /// samples do not hold all values.
  static double share(DistinctSample of, DistinctSample in) {
    // A sample keeps the values with the smallest hashes: both keep those below the lower bound.
    double kept = Math.min(of.keptShare(), in.keptShare());
    return Math.min(1, of.shared(in) / Math.max(1, of.distinct() * kept));
  }
}
