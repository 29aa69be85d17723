package io.github.starload.suggest;

import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the natural key of the records: a member that is always there, scalar, and never repeats.
final class RecordKey {
  private static final List<String> BEST = List.of("id", "_id", "uuid", "guid", "key");

  /// Longer texts tell a story; they do not identify.
  private static final int LONGEST_KEY_BYTES = 256;

  private RecordKey() {}

  /// The member that identifies a record; `id`-like names win, then values in the form of
  /// identifiers, then the order of the members. Empty when there is none.
  static Optional<PathProfile> of(Profile profile) {
    return profile.kinds().getFirst().root().members().values().stream()
        .filter(member -> isCandidate(member, profile.records()))
        .min(Comparator.comparingInt(RecordKey::rank));
  }

  private static boolean isCandidate(PathProfile member, long records) {
    boolean alwaysScalar =
        member.occurrences().scalars() == records && member.occurrences().emptyStrings() == 0;
    return alwaysScalar
        && member.maxTextBytes() <= LONGEST_KEY_BYTES
        && member.type().map(KeyTypes::canIdentify).orElse(false)
        && !member.distinct().hasRepeats();
  }

  private static int rank(PathProfile member) {
    int best = BEST.indexOf(member.path().names().getLast().toLowerCase(Locale.ROOT));
    if (best >= 0) {
      return best;
    }
    return EntityNames.isKeyLike(member.path()) ? 10 : member.idForm().isPresent() ? 20 : 30;
  }
}
