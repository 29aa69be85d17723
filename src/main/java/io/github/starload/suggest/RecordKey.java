package io.github.starload.suggest;

import io.github.starload.profile.PathProfile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds natural keys: members that are always there, scalar, and never repeat.
final class RecordKey {
  private static final List<String> BEST = List.of("id", "_id", "uuid", "guid", "key");

  private RecordKey() {}

  /// The members that identify an object, best first: `id`-like names win, then values in the form
  /// of identifiers, then the order of the members.
  ///
  /// @param objects how many objects there are
  static List<PathProfile> candidates(PathProfile object, long objects) {
    if (object.map().isPresent()) {
      return List.of();
    }
    return object.members().values().stream()
        .filter(member -> Shapes.canIdentify(member) && member.occurrences().scalars() == objects)
        .filter(member -> !member.distinct().hasRepeats())
        .sorted(Comparator.comparingInt(RecordKey::rank))
        .toList();
  }

  /// The lower the better.
  static int rank(PathProfile member) {
    int best = BEST.indexOf(member.path().names().getLast().toLowerCase(Locale.ROOT));
    if (best >= 0) {
      return best;
    }
    return EntityNames.isKeyLike(member.path()) ? 10 : member.idForm().isPresent() ? 20 : 30;
  }
}
