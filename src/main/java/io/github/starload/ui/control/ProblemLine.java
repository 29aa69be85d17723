package io.github.starload.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A problem's sentence in place; takes no room while there is none.
public final class ProblemLine extends Label {
  public ProblemLine(ObservableValue<String> sentence) {
    getStyleClass().add("problem");
    setGraphic(new FontIcon("fth-alert-circle"));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(sentence);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
