package io.github.starload.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a person should know but need not mend, in place; takes no room while there is nothing.
public final class NoticeLine extends Label {
  public NoticeLine(ObservableValue<String> sentence) {
    getStyleClass().add("notice");
    setGraphic(new FontIcon("fth-info"));
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    textProperty().bind(sentence);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
  }
}
