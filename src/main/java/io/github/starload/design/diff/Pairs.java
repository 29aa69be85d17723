package io.github.starload.design.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// Two lists of things, matched: by name, and those left over by what they are.
///
/// @param both in the order of the second list
/// @param removed only in the first list
/// @param added only in the second list
record Pairs<T>(List<Pair<T>> both, List<T> removed, List<T> added) {

  /// One thing of each list.
  record Pair<T>(T before, T after) {}

  static <T> Pairs<T> match(
      List<T> before, List<T> after, Function<T, String> name, Function<T, Object> substance) {
    List<T> removed = new ArrayList<>(before);
    List<T> added = new ArrayList<>();
    List<Pair<T>> both = new ArrayList<>();
    for (T one : after) {
      take(removed, name, name.apply(one))
          .ifPresentOrElse(other -> both.add(new Pair<>(other, one)), () -> added.add(one));
    }
    for (T one : List.copyOf(added)) {
      take(removed, substance, substance.apply(one))
          .ifPresent(
              other -> {
                both.add(new Pair<>(other, one));
                added.remove(one);
              });
    }
    both.sort(Comparator.comparingInt(pair -> after.indexOf(pair.after())));
    return new Pairs<>(both, removed, added);
  }

  private static <T> Optional<T> take(List<T> from, Function<T, ?> by, Object value) {
    Optional<T> found = from.stream().filter(t -> Objects.equals(by.apply(t), value)).findFirst();
    found.ifPresent(from::remove);
    return found;
  }
}
