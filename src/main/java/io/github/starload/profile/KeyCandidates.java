package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Watches the members of objects that may identify them: a scalar under a telling name that stands
/// in every object.
final class KeyCandidates {
  /// More candidates are not watched, to bound memory; objects have one or two.
  private static final int MOST = 64;

  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, KeySample> samples = new HashMap<>();
  private long objects;
  private long[] values = new long[8];

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
    if (objects == 0) {
      scalars.stream()
          .filter(name -> KeyNames.rank(name).isPresent())
          .sorted(
              Comparator.comparing((String name) -> KeyNames.rank(name).orElseThrow())
                  .thenComparing(Comparator.naturalOrder()))
          .limit(MOST)
          .forEach(name -> samples.put(name, new KeySample()));
    }
    objects++;
    samples.keySet().removeIf(name -> !scalars.contains(name));
    samples.forEach((name, sample) -> sample.add(values[number(name)], values, numbers.size()));
  }

  /// Adds what another has seen.
  void merge(KeyCandidates other) {
    if (other.objects == 0) {
      return;
    }
    int[] theirs = new int[other.numbers.size()];
    other.numbers.forEach((name, number) -> theirs[number] = number(name));
    if (objects == 0) {
      other.samples.keySet().forEach(name -> samples.put(name, new KeySample()));
    }
    objects += other.objects;
    samples.keySet().retainAll(other.samples.keySet());
    samples.forEach(
        (name, sample) -> {
          KeySample added = other.samples.get(name);
          if (added != null) {
            sample.merge(added, theirs, numbers.size());
          }
        });
  }

  /// What was found, best candidate first.
  List<KeyDependency> dependencies(JsonPath path) {
    List<KeyDependency> found = new ArrayList<>();
    samples.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> KeyNames.rank(name).orElse(Integer.MAX_VALUE))
                .thenComparing(Comparator.naturalOrder()))
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
