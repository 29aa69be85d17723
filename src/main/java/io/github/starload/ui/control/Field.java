package io.github.starload.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// A control with its name above it.
public final class Field extends VBox {

  /// @param name may hold `_` before the letter that goes to the control with Alt
  public Field(String name, Node control) {
    super(3);
    Label label = new Label(name);
    label.setMnemonicParsing(true);
    label.setLabelFor(control);
    label.getStyleClass().add("field-name");
    if (control.getAccessibleText() == null) {
      control.setAccessibleText(name.replace("_", ""));
    }
    getChildren().addAll(label, control);
  }
}
