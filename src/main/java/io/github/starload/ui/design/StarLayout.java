package io.github.starload.ui.design;

import io.github.starload.ui.design.Drawing.Placed;
import io.github.starload.ui.design.StarGraph.Box;
import io.github.starload.ui.design.StarGraph.Link;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Places the tables of a star: facts in the middle, details and bridges to both sides of them,
/// dimensions outside; dimensions that only facts refer to stand above and below the facts.
///
/// The same graph gives the same places. No two tables overlap.
final class StarLayout {
  private static final double ACROSS = 48;
  private static final double DOWN = 18;
  private static final double ROW_GAP = 40;
  private static final double MARGIN = 16;

  /// Enough for the order to settle in any star that a person would draw.
  private static final int SWEEPS = 6;

  private final StarGraph graph;
  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, List<String>> neighbours = new HashMap<>();

  private StarLayout(StarGraph graph) {
    this.graph = graph;
    graph.boxes().forEach(box -> boxes.put(box.table(), box));
    for (Link link : graph.links()) {
      neighbours.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(link.to());
      neighbours.computeIfAbsent(link.to(), _ -> new ArrayList<>()).add(link.from());
    }
  }

  static Drawing of(StarGraph graph) {
    if (graph.boxes().isEmpty()) {
      return Drawing.EMPTY;
    }
    List<Placed> placed = new StarLayout(graph).placed();
    double width = placed.stream().mapToDouble(Placed::right).max().orElse(0) + MARGIN;
    double height = placed.stream().mapToDouble(Placed::bottom).max().orElse(0) + MARGIN;
    return new Drawing(placed, StarCurves.of(graph, placed), width, height);
  }

  private List<Placed> placed() {
    List<String> facts = named("fact");
    List<String> around = new ArrayList<>(boxes.keySet());
    around.removeAll(facts);
    List<String> onlyOfFacts = around.stream().filter(this::isOnlyOfFacts).toList();
    around.removeAll(onlyOfFacts);
    if (facts.isEmpty() && around.isEmpty()) {
      return grid(onlyOfFacts);
    }
    Sides sides = Sides.of(around, boxes, neighbours);
    List<List<String>> columns = new ArrayList<>();
    columns.add(new ArrayList<>(sides.outerLeft()));
    columns.add(new ArrayList<>(sides.innerLeft()));
    columns.add(new ArrayList<>(facts));
    columns.add(new ArrayList<>(sides.innerRight()));
    columns.add(new ArrayList<>(sides.outerRight()));
    settle(columns);
    columns.removeIf(column -> column.isEmpty() && !column.equals(columns.get(2)));
    return spread(columns, facts, onlyOfFacts);
  }

  private List<String> named(String role) {
    return boxes.values().stream().filter(box -> box.role().equals(role)).map(Box::table).toList();
  }

  private boolean isOnlyOfFacts(String table) {
    return role(table).equals("dimension")
        && neighbours.getOrDefault(table, List.of()).stream()
            .allMatch(other -> role(other).equals("fact"));
  }

  private String role(String table) {
    Box box = boxes.get(table);
    return box == null ? "" : box.role();
  }

  /// Each table comes near those that it is linked to, so that fewer curves cross.
  private void settle(List<List<String>> columns) {
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      Map<String, Double> heights = heights(columns);
      for (List<String> column : columns) {
        Map<String, Double> wanted = new HashMap<>();
        column.forEach(table -> wanted.put(table, wanted(table, heights)));
        column.sort(
            Comparator.<String>comparingDouble(table -> wanted.getOrDefault(table, 0.0))
                .thenComparing(Comparator.naturalOrder()));
      }
    }
  }

  private static Map<String, Double> heights(List<List<String>> columns) {
    Map<String, Double> heights = new HashMap<>();
    for (List<String> column : columns) {
      for (int i = 0; i < column.size(); i++) {
        heights.put(column.get(i), i - (column.size() - 1) / 2.0);
      }
    }
    return heights;
  }

  private double wanted(String table, Map<String, Double> heights) {
    double own = heights.getOrDefault(table, 0.0);
    return neighbours.getOrDefault(table, List.of()).stream()
        .filter(other -> heights.containsKey(other) && !role(other).equals("fact"))
        .mapToDouble(other -> heights.getOrDefault(other, own))
        .average()
        .orElse(own);
  }

  private List<Placed> spread(
      List<List<String>> columns, List<String> facts, List<String> onlyOfFacts) {
    List<String> above = onlyOfFacts.subList(0, (onlyOfFacts.size() + 1) / 2);
    List<String> below = onlyOfFacts.subList(above.size(), onlyOfFacts.size());
    double step = Placed.WIDTH + ACROSS;
    int inRow = Math.max(1, columns.size());
    double width = columns.size() * step - ACROSS;
    double tallest = columns.stream().mapToDouble(column -> tall(column.size())).max().orElse(0);
    List<Placed> placed = new ArrayList<>();
    double top = MARGIN;
    top = rows(above, inRow, width, top, placed);
    for (int i = 0; i < columns.size(); i++) {
      List<String> column = columns.get(i);
      double y = top + (tallest - tall(column.size())) / 2;
      for (String table : column) {
        placed.add(new Placed(box(table), MARGIN + i * step, y));
        y += Placed.HEIGHT + DOWN;
      }
    }
    double bottom = facts.isEmpty() && tallest == 0 ? top : top + tallest + ROW_GAP;
    rows(below, inRow, width, bottom, placed);
    return placed;
  }

  /// Rows centred over the columns; answers where what comes below them begins.
  private double rows(
      List<String> tables, int inRow, double width, double top, List<Placed> placed) {
    double y = top;
    for (int from = 0; from < tables.size(); from += inRow) {
      List<String> row = tables.subList(from, Math.min(tables.size(), from + inRow));
      double step = Placed.WIDTH + ACROSS / 2;
      double x = MARGIN + Math.max(0, (width - (row.size() * step - ACROSS / 2)) / 2);
      for (String table : row) {
        placed.add(new Placed(box(table), x, y));
        x += step;
      }
      y += Placed.HEIGHT + (from + inRow < tables.size() ? DOWN : ROW_GAP);
    }
    return y;
  }

  private List<Placed> grid(List<String> tables) {
    List<Placed> placed = new ArrayList<>();
    int inRow = (int) Math.ceil(Math.sqrt(tables.size()));
    rows(tables, inRow, inRow * (Placed.WIDTH + ACROSS), MARGIN, placed);
    return placed;
  }

  private static double tall(int tables) {
    return tables == 0 ? 0 : tables * (Placed.HEIGHT + DOWN) - DOWN;
  }

  private Box box(String table) {
    return graph.boxes().stream().filter(b -> b.table().equals(table)).findFirst().orElseThrow();
  }
}
