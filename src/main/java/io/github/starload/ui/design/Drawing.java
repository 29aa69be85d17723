package io.github.starload.ui.design;

import io.github.starload.ui.design.StarGraph.Box;
import io.github.starload.ui.design.StarGraph.Link;
import java.util.List;
import java.util.Optional;

/// A star with a place for each table; lengths in pixels, the origin at the top left.
record Drawing(List<Placed> boxes, List<Curve> curves, double width, double height) {
  /// Nothing to draw.
  static final Drawing EMPTY = new Drawing(List.of(), List.of(), 0, 0);

  Drawing {
    boxes = List.copyOf(boxes);
    curves = List.copyOf(curves);
  }

  /// A table at its place.
  record Placed(Box box, double x, double y) {
    static final double WIDTH = 176;
    static final double HEIGHT = 52;

    double right() {
      return x + WIDTH;
    }

    double bottom() {
      return y + HEIGHT;
    }

    double centreX() {
      return x + WIDTH / 2;
    }

    double centreY() {
      return y + HEIGHT / 2;
    }
  }

  /// A point.
  record Point(double x, double y) {}

  /// A link as a cubic curve from the table that refers to the one it refers to.
  ///
  /// @param leaving where the curve leaves towards
  /// @param arriving where it arrives from
  record Curve(Link link, Point from, Point leaving, Point arriving, Point to) {}

  Optional<Placed> box(String table) {
    return boxes.stream().filter(placed -> placed.box().table().equals(table)).findFirst();
  }
}
