package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Watches the members of objects that may identify them: a scalar under a telling name that stands
/// in every object.
///
/// Of very many such names the best are watched, by the set of all names: one that falls behind
/// others never comes back, so the outcome is the same for any order of the objects.
final class KeyCandidates {
  /// More candidates are not watched, to bound memory; objects have one or two.
  static final int MOST = 16;

  private static final Comparator<String> BEST_FIRST =
      Comparator.comparing((String name) -> KeyNames.rank(name).orElse(Integer.MAX_VALUE))
          .thenComparing(Comparator.naturalOrder());

  private final Room room;
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, Watched> watched = new HashMap<>();

  /// The best of the telling names that a scalar had in any object.
  private final TreeSet<String> best = new TreeSet<>(BEST_FIRST);

  /// The names that were ranked, as ranking takes long; by number.
  private final BitSet ranked = new BitSet();

  private long objects;

  /// Hashes of the values of the object at hand, by the members' numbers.
  private long[] values = new long[8];

  /// The members of the object at hand that hold a scalar, by number.
  private final BitSet scalars = new BitSet();

  /// A candidate.
  ///
  /// @param number of the member
  private record Watched(int number, KeySample sample) {}

  KeyCandidates(Room room) {
    this.room = room;
  }

  /// Begins an object.
  void begin() {
    Arrays.fill(values, 0, numbers.size(), KeySample.NOTHING);
    scalars.clear();
  }

  /// Notes a member of the object.
  ///
  /// @param number see [#number]
  void member(int number, String name, long hash, boolean isScalar) {
    // Of a name that occurs twice both values count.
    values[number] = values[number] == KeySample.NOTHING ? hash : values[number] * 31 + hash;
    if (isScalar) {
      scalars.set(number);
      rank(number, name);
    }
  }

  /// Ends the object.
  void end() {
    if (objects == 0) {
      best.forEach(this::watch);
    }
    objects++;
    retain(candidate -> scalars.get(candidate.number()));
    for (Watched candidate : watched.values()) {
      candidate.sample().add(values[candidate.number()], values, numbers.size());
    }
  }

  private void watch(String name) {
    watched.put(name, new Watched(number(name), new KeySample(room)));
  }

  /// Notes a telling name if it is among the best.
  private void rank(int number, String name) {
    if (ranked.get(number)) {
      return;
    }
    ranked.set(number);
    if (KeyNames.rank(name).isEmpty()) {
      return;
    }
    best.add(name);
    if (best.size() > MOST) {
      drop(String.valueOf(best.pollLast()));
    }
  }

  private void drop(String name) {
    Watched dropped = watched.remove(name);
    if (dropped != null) {
      dropped.sample().leave();
    }
  }

  private void retain(Predicate<Watched> stays) {
    boolean allStay = true;
    for (Watched candidate : watched.values()) {
      allStay &= stays.test(candidate);
    }
    if (!allStay) {
      List<String> missing =
          watched.entrySet().stream()
              .filter(candidate -> !stays.test(candidate.getValue()))
              .map(Map.Entry::getKey)
              .toList();
      missing.forEach(this::drop);
    }
  }

  /// Adds what another has seen.
  void merge(KeyCandidates other) {
    if (other.objects == 0) {
      return;
    }
    int[] theirs = new int[other.numbers.size()];
    other.numbers.forEach((name, number) -> theirs[number] = number(name));
    other.best.forEach(name -> rank(number(name), name));
    if (objects == 0) {
      other.watched.keySet().stream().filter(best::contains).forEach(this::watch);
    }
    objects += other.objects;
    List<String> missing =
        watched.keySet().stream().filter(name -> !other.watched.containsKey(name)).toList();
    missing.forEach(this::drop);
    watched.forEach(
        (name, candidate) -> {
          Watched added = other.watched.get(name);
          if (added != null) {
            candidate.sample().merge(added.sample(), theirs, numbers.size());
          }
        });
  }

  /// Gives its part of the room back.
  void leave() {
    watched.values().forEach(candidate -> candidate.sample().leave());
    watched.clear();
    numbers.clear();
  }

  /// What was found, best candidate first.
  List<KeyDependency> dependencies(JsonPath path) {
    List<KeyDependency> found = new ArrayList<>();
    watched.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(BEST_FIRST))
        .forEach(
            candidate ->
                found.add(dependency(path, candidate.getKey(), candidate.getValue().sample())));
    return found;
  }

  private KeyDependency dependency(JsonPath path, String name, KeySample sample) {
    sample.cut(numbers.size());
    return new KeyDependency(
        path.member(name),
        sample.distinct(),
        objects,
        sample.isComplete(),
        sample.conflicts(numbers.keySet(), name));
  }

  /// The number of a member's name.
  int number(String name) {
    Integer known = numbers.get(name);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    numbers.put(name, number);
    if (number == values.length) {
      values = Arrays.copyOf(values, number * 2);
    }
    values[number] = KeySample.NOTHING;
    return number;
  }
}
