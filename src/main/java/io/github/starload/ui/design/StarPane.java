package io.github.starload.ui.design;

import io.github.starload.ui.design.Drawing.Curve;
import io.github.starload.ui.design.Drawing.Placed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;

/// The drawn star: dragged to move, turned at the wheel to zoom; every table can be reached by Tab
/// and chosen by Enter.
final class StarPane extends Pane {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final double LEAST_ZOOM = 0.2;
  private static final double MOST_ZOOM = 3;
  private static final double STEP = 1.2;
  private static final double EDGE = 12;

  private final DesignViewModel model;
  private final Group star = new Group();
  private final Map<String, TableBox> boxes = new HashMap<>();
  private final Map<CubicCurve, Curve> curves = new HashMap<>();
  private Drawing drawing = Drawing.EMPTY;
  private Point2D grabbed = Point2D.ZERO;
  private double zoom = 1;
  private boolean fitting = true;

  StarPane(DesignViewModel model) {
    this.model = model;
    setId("star");
    getStyleClass().add("star-pane");
    setAccessibleText(DesignWords.STAR_SPOKEN.text());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
    setMinSize(0, 0);
    getChildren().add(star);
    setOnMousePressed(event -> grabbed = at(event).subtract(place()));
    setOnMouseDragged(
        event -> {
          fitting = false;
          move(at(event).subtract(grabbed));
        });
    setOnScroll(this::scrolled);
    widthProperty().subscribe(_ -> refit());
    heightProperty().subscribe(_ -> refit());
    model.picture().subscribe(picture -> draw(picture.map(Picture::drawing).orElse(Drawing.EMPTY)));
    model.selection().subscribe(this::mark);
  }

  void zoomIn() {
    zoom(STEP, new Point2D(getWidth() / 2, getHeight() / 2));
  }

  void zoomOut() {
    zoom(1 / STEP, new Point2D(getWidth() / 2, getHeight() / 2));
  }

  /// Shows the whole star as large as it goes, and keeps doing so.
  void fit() {
    fitting = true;
    refit();
  }

  Drawing drawing() {
    return drawing;
  }

  /// The whole star at twice its size, as it looks now.
  WritableImage image() {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(new Scale(2 / zoom, 2 / zoom));
    parameters.setFill(Color.TRANSPARENT);
    return star.snapshot(parameters, null);
  }

  private void draw(Drawing newest) {
    boolean other = !newest.equals(drawing);
    drawing = newest;
    star.getChildren().clear();
    boxes.clear();
    curves.clear();
    newest.curves().forEach(this::add);
    newest.boxes().forEach(this::add);
    mark(model.selection().get());
    if (other) {
      refit();
    }
  }

  private void add(Curve curve) {
    CubicCurve line =
        new CubicCurve(
            curve.from().x(),
            curve.from().y(),
            curve.leaving().x(),
            curve.leaving().y(),
            curve.arriving().x(),
            curve.arriving().y(),
            curve.to().x(),
            curve.to().y());
    line.getStyleClass().add("star-link");
    line.setMouseTransparent(true);
    curves.put(line, curve);
    star.getChildren().add(line);
  }

  private void add(Placed placed) {
    TableBox box =
        new TableBox(placed, () -> model.select(new Selection.OfTable(placed.box().table())));
    boxes.put(placed.box().table(), box);
    star.getChildren().add(box);
  }

  private void mark(Optional<Selection> selection) {
    Optional<String> table = selection.flatMap(this::tableOf);
    boxes.forEach(
        (name, box) -> box.pseudoClassStateChanged(SELECTED, table.equals(Optional.of(name))));
    curves.forEach(
        (line, curve) ->
            line.pseudoClassStateChanged(
                SELECTED,
                table
                    .map(t -> t.equals(curve.link().from()) || t.equals(curve.link().to()))
                    .orElse(false)));
  }

  private Optional<String> tableOf(Selection selection) {
    return switch (selection) {
      case Selection.OfDesign _ -> Optional.empty();
      case Selection.OfTable(var table) -> Optional.of(table);
      case Selection.OfColumn(var table, _) -> Optional.of(table);
      case Selection.OfPath(var path) ->
          model
              .picture()
              .getValue()
              .flatMap(drawn -> DesignViewModel.node(drawn, path))
              .flatMap(node -> node.places().stream().findFirst())
              .flatMap(this::tableOf);
    };
  }

  private void scrolled(ScrollEvent event) {
    if (event.getDeltaY() != 0) {
      zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP, new Point2D(event.getX(), event.getY()));
    }
    event.consume();
  }

  private void zoom(double factor, Point2D around) {
    fitting = false;
    double next = Math.clamp(zoom * factor, LEAST_ZOOM, MOST_ZOOM);
    Point2D moved = around.subtract(around.subtract(place()).multiply(next / zoom));
    scale(next);
    move(moved);
  }

  private void refit() {
    if (fitting && drawing.width() > 0 && getWidth() > 0 && getHeight() > 0) {
      double wide = (getWidth() - 2 * EDGE) / drawing.width();
      double high = (getHeight() - 2 * EDGE) / drawing.height();
      scale(Math.clamp(Math.min(wide, high), LEAST_ZOOM, 1.15));
      move(
          new Point2D(
              (getWidth() - drawing.width() * zoom) / 2,
              (getHeight() - drawing.height() * zoom) / 2));
    }
  }

  private void scale(double next) {
    zoom = next;
    star.getTransforms().setAll(new Scale(next, next));
  }

  private Point2D place() {
    return new Point2D(star.getTranslateX(), star.getTranslateY());
  }

  private void move(Point2D to) {
    star.setTranslateX(to.getX());
    star.setTranslateY(to.getY());
  }

  private static Point2D at(MouseEvent event) {
    return new Point2D(event.getX(), event.getY());
  }
}
