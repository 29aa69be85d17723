package io.github.starload.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Counts the values at one path that no column keeps unchanged; takes next to no memory while
/// there is none.
final class MisfitCounts {
  private static final int SHOWN_CHARS = 60;

  private final Map<Misfit.Reason, Misfit> found = new EnumMap<>(Misfit.Reason.class);

  void add(Misfit.Reason reason, String value) {
    String shown = value.length() > SHOWN_CHARS ? value.substring(0, SHOWN_CHARS) : value;
    add(new Misfit(reason, 1, shown));
  }

  private void add(Misfit misfit) {
    found.merge(misfit.reason(), misfit, MisfitCounts::both);
  }

  void merge(MisfitCounts other) {
    other.found.values().forEach(this::add);
  }

  /// In the order of the reasons.
  List<Misfit> all() {
    return new ArrayList<>(found.values());
  }

  private static Misfit both(Misfit left, Misfit right) {
    boolean leftIsLess = Utf8Order.compare(left.example(), right.example()) <= 0;
    return new Misfit(
        left.reason(), left.count() + right.count(), leftIsLess ? left.example() : right.example());
  }
}
