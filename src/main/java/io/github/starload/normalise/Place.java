package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the design does with the values at one path: fills cells, goes on into members, makes a row
/// of each element, or leaves out.
final class Place {
  /// A cell that the value fills.
  ///
  /// @param index of the column in its row
  record Cell(int index, Column column) {}

  final JsonPath path;
  final PathCounts.Counter counter;
  final List<Cell> cells = new ArrayList<>();
  final Map<String, Place> members = new HashMap<>();
  @Nullable TablePlan elements;
  boolean leftOut;

  Place(JsonPath path, PathCounts counts) {
    this.path = path;
    this.counter = counts.at(path);
  }

  Place member(String name, PathCounts counts) {
    return members.computeIfAbsent(name, n -> new Place(path.member(n), counts));
  }
}
