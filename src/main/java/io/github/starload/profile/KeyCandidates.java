package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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
  private final Map<String, KeySample> samples = new HashMap<>();

  /// The best of the telling names that a scalar had in any object.
  private final TreeSet<String> best = new TreeSet<>(BEST_FIRST);

  /// The names that were ranked, as ranking takes long.
  private final Set<String> ranked = new HashSet<>();

  private long objects;
  private long[] values = new long[8];

  KeyCandidates(Room room) {
    this.room = room;
  }

  /// Begins an object.
  void begin() {
    Arrays.fill(values, 0, numbers.size(), KeySample.NOTHING);
  }

  /// Notes a member of the object.
  void member(String name, long hash) {
    int number = number(name);
    // Of a name that occurs twice both values count.
    values[number] = values[number] == KeySample.NOTHING ? hash : values[number] * 31 + hash;
  }

  /// Ends the object.
  ///
  /// @param scalars names of the members that held a scalar
  void end(Set<String> scalars) {
    scalars.forEach(this::rank);
    if (objects == 0) {
      best.forEach(name -> samples.put(name, new KeySample(room)));
    }
    objects++;
    retain(scalars);
    samples.forEach((name, sample) -> sample.add(values[number(name)], values, numbers.size()));
  }

  /// Notes a telling name if it is among the best.
  private void rank(String name) {
    if (!ranked.add(name) || KeyNames.rank(name).isEmpty()) {
      return;
    }
    best.add(name);
    if (best.size() > MOST) {
      drop(String.valueOf(best.pollLast()));
    }
  }

  private void drop(String name) {
    KeySample dropped = samples.remove(name);
    if (dropped != null) {
      dropped.leave();
    }
  }

  private void retain(Set<String> names) {
    if (!names.containsAll(samples.keySet())) {
      List<String> missing = samples.keySet().stream().filter(n -> !names.contains(n)).toList();
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
    other.best.forEach(this::rank);
    if (objects == 0) {
      other.samples.keySet().stream()
          .filter(best::contains)
          .forEach(name -> samples.put(name, new KeySample(room)));
    }
    objects += other.objects;
    retain(other.samples.keySet());
    samples.forEach(
        (name, sample) -> {
          KeySample added = other.samples.get(name);
          if (added != null) {
            sample.merge(added, theirs, numbers.size());
          }
        });
  }

  /// Gives its part of the room back.
  void leave() {
    samples.values().forEach(KeySample::leave);
    samples.clear();
    numbers.clear();
  }

  /// What was found, best candidate first.
  List<KeyDependency> dependencies(JsonPath path) {
    List<KeyDependency> found = new ArrayList<>();
    samples.keySet().stream()
        .sorted(BEST_FIRST)
        .forEach(
            name ->
                Optional.ofNullable(samples.get(name))
                    .ifPresent(sample -> found.add(dependency(path, name, sample))));
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

  private int number(String name) {
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
