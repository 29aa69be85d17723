package io.github.starload.ui.design;

import io.github.starload.ui.design.StarGraph.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tables stand to the left of the facts and which to the right: what hangs together stays on
/// one side, and both sides get about as many.
///
/// @param innerLeft details and bridges beside the facts
/// @param outerLeft dimensions beyond them
record Sides(
    List<String> outerLeft,
    List<String> innerLeft,
    List<String> innerRight,
    List<String> outerRight) {

  /// @param around all tables to be placed, no fact among them
  static Sides of(
      List<String> around, Map<String, Box> boxes, Map<String, List<String>> neighbours) {
    Sides sides =
        new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Set<String>> groups = new ArrayList<>();
    Set<String> left = new LinkedHashSet<>(around);
    while (!left.isEmpty()) {
      Set<String> group = group(left.iterator().next(), around, neighbours);
      left.removeAll(group);
      groups.add(group);
    }
    groups.sort(Comparator.<Set<String>>comparingInt(Set::size).reversed());
    boolean oneHolds =
        groups.size() == 1
            || (!groups.isEmpty() && groups.getFirst().size() * 2 > around.size() + 2);
    if (oneHolds) {
      around.forEach(table -> sides.put(Set.of(table), boxes));
    } else {
      groups.forEach(group -> sides.put(group, boxes));
    }
    return sides;
  }

  private static Set<String> group(
      String first, List<String> around, Map<String, List<String>> neighbours) {
    Set<String> group = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(first));
    while (!next.isEmpty()) {
      String table = next.poll();
      if (around.contains(table) && group.add(table)) {
        next.addAll(neighbours.getOrDefault(table, List.of()));
      }
    }
    return group;
  }

  private void put(Set<String> group, Map<String, Box> boxes) {
    boolean hasInner = group.stream().anyMatch(table -> isInner(table, boxes));
    boolean toLeft =
        hasInner ? innerLeft.size() <= innerRight.size() : outerLeft.size() <= outerRight.size();
    for (String table : group) {
      boolean inner = isInner(table, boxes);
      if (toLeft) {
        (inner ? innerLeft : outerLeft).add(table);
      } else {
        (inner ? innerRight : outerRight).add(table);
      }
    }
  }

  private static boolean isInner(String table, Map<String, Box> boxes) {
    Box box = boxes.get(table);
    return box != null && !box.role().equals("dimension");
  }
}
