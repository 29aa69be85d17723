package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A star to be drawn: its tables as boxes, and who refers to whom.
///
/// @param boxes in design order
/// @param links each once, in the order of the tables that refer
record StarGraph(List<Box> boxes, List<Link> links) {
  StarGraph {
    boxes = List.copyOf(boxes);
    links = List.copyOf(links);
  }

  /// A table.
  ///
  /// @param facts a line under its name, such as `205 rows`
  record Box(String table, String role, String facts) {}

  /// A reference from one table to another, by surrogate key.
  record Link(String from, String to) {}

  /// The graph of a design.
  ///
  /// @param facts the line under a table's name
  static StarGraph of(StarDesign design, Function<Table, String> facts) {
    List<Box> boxes = new ArrayList<>();
    Set<Link> links = new LinkedHashSet<>();
    for (Table table : design.tables()) {
      boxes.add(new Box(table.name(), table.role(), facts.apply(table)));
      switch (table) {
        case Table.Detail detail -> links.add(new Link(detail.name(), detail.parent()));
        case Table.Bridge bridge -> {
          links.add(new Link(bridge.name(), bridge.parent()));
          links.add(new Link(bridge.name(), bridge.dimension()));
        }
        case Table.Fact _, Table.Dimension _ -> {}
      }
      for (Column column : table.columns()) {
        if (column.origin() instanceof Origin.Reference(_, String dimension)) {
          links.add(new Link(table.name(), dimension));
        }
      }
    }
    return new StarGraph(boxes, List.copyOf(links));
  }
}
