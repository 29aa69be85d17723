package io.github.starload.ui.preview;

import io.github.starload.design.Column;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The head of a grid's column: name and type, and in a tooltip what fills it.
final class Head extends VBox {
  private final Label type = new Label();
  private Column column;

  Head(Column column) {
    this.column = column;
    Label name = new Label(column.name());
    name.getStyleClass().add("column-name");
    type.getStyleClass().add("column-type");
    getChildren().addAll(name, type);
    setAlignment(column.type().isNumber() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    // A tooltip is a window, and of some sixty most are never seen.
    setOnMouseEntered(_ -> explain());
    show(column);
  }

  /// Whether it can show that column as well.
  boolean fits(Column other) {
    return other.name().equals(column.name())
        && other.type().isNumber() == column.type().isNumber();
  }

  /// Shows the column as it is now.
  void show(Column newest) {
    column = newest;
    type.setText(newest.type().sql());
    setAccessibleText(newest.name() + ", " + newest.type().sql());
  }

  private void explain() {
    Tooltip tooltip = new Tooltip();
    tooltip.setOnShowing(
        _ ->
            tooltip.setText(
                column.name()
                    + "\n"
                    + column.type().sql()
                    + ", "
                    + PreviewText.nullable(column)
                    + "\n"
                    + PreviewText.origin(column.origin())));
    Tooltip.install(this, tooltip);
    setOnMouseEntered(null);
  }
}
