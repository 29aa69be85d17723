package io.github.starload.ui.design;

import io.github.starload.ui.design.Drawing.Placed;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/// A table of the drawn star.
final class TableBox extends VBox {
  private static final int LONG_NAME = 19;

  /// @param choose what happens on a click, on Enter and on Space
  TableBox(Placed placed, Runnable choose) {
    super(3);
    String table = placed.box().table();
    String role = placed.box().role();
    setId("box-" + table);
    getStyleClass().addAll("table-box", "box-" + role);
    setAlignment(Pos.CENTER_LEFT);
    setLayoutX(placed.x());
    setLayoutY(placed.y());
    setMinSize(Placed.WIDTH, Placed.HEIGHT);
    setPrefSize(Placed.WIDTH, Placed.HEIGHT);
    setMaxSize(Placed.WIDTH, Placed.HEIGHT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(table + ", " + role + ", " + placed.box().facts());
    Label name = new Label(table);
    name.getStyleClass().add("table-name");
    Label facts = new Label(role + " · " + placed.box().facts());
    facts.getStyleClass().addAll("box-facts", "role-text-" + role);
    getChildren().addAll(name, facts);
    if (table.length() > LONG_NAME) {
      // Each tooltip is a window with a scene: too dear for names that fit.
      Tooltip.install(this, new Tooltip(table));
    }
    setOnMouseClicked(
        event -> {
          if (event.isStillSincePress()) {
            requestFocus();
            choose.run();
          }
        });
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose.run();
            event.consume();
          }
        });
  }
}
