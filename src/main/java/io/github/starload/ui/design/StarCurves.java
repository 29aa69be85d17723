package io.github.starload.ui.design;

import io.github.starload.ui.design.Drawing.Curve;
import io.github.starload.ui.design.Drawing.Placed;
import io.github.starload.ui.design.Drawing.Point;
import io.github.starload.ui.design.StarGraph.Link;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Draws links between placed tables; every curve begins and ends at an edge of its tables.
final class StarCurves {
  private static final double BULGE = 46;

  private StarCurves() {}

  static List<Curve> of(StarGraph graph, List<Placed> placed) {
    Map<String, Placed> byName =
        placed.stream().collect(Collectors.toMap(p -> p.box().table(), Function.identity()));
    return graph.links().stream()
        .filter(link -> byName.containsKey(link.from()) && byName.containsKey(link.to()))
        .map(
            link ->
                curve(
                    link,
                    placed,
                    byName.getOrDefault(link.from(), placed.getFirst()),
                    byName.getOrDefault(link.to(), placed.getFirst())))
        .toList();
  }

  private static Curve curve(Link link, List<Placed> all, Placed from, Placed to) {
    if (from.right() < to.x()) {
      return sideways(
          link, new Point(from.right(), from.centreY()), new Point(to.x(), to.centreY()));
    }
    if (to.right() < from.x()) {
      return sideways(
          link, new Point(from.x(), from.centreY()), new Point(to.right(), to.centreY()));
    }
    return all.stream().anyMatch(other -> isBetween(other, from, to))
        ? around(link, from, to)
        : upright(link, from, to);
  }

  private static boolean isBetween(Placed other, Placed from, Placed to) {
    boolean sameColumn = other.x() < from.right() && from.x() < other.right();
    double upper = Math.min(from.y(), to.y());
    double lower = Math.max(from.y(), to.y());
    return sameColumn && other.y() > upper && other.y() < lower;
  }

  private static Curve sideways(Link link, Point from, Point to) {
    double middle = (from.x() + to.x()) / 2;
    return new Curve(link, from, new Point(middle, from.y()), new Point(middle, to.y()), to);
  }

  private static Curve upright(Link link, Placed from, Placed to) {
    boolean down = from.centreY() < to.centreY();
    Point begin = new Point(from.centreX(), down ? from.bottom() : from.y());
    Point end = new Point(to.centreX(), down ? to.y() : to.bottom());
    double middle = (begin.y() + end.y()) / 2;
    return new Curve(link, begin, new Point(begin.x(), middle), new Point(end.x(), middle), end);
  }

  /// Past what stands between them in the same column.
  private static Curve around(Link link, Placed from, Placed to) {
    Point begin = new Point(from.right(), from.centreY());
    Point end = new Point(to.right(), to.centreY());
    return new Curve(
        link,
        begin,
        new Point(begin.x() + BULGE, begin.y()),
        new Point(end.x() + BULGE, end.y()),
        end);
  }
}
