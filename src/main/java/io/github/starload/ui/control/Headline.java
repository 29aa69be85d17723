package io.github.starload.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The top of a screen: its name, one sentence under it, and its buttons at the right.
public final class Headline extends HBox {
  public Headline(String title, ObservableValue<String> sentence, Node... actions) {
    Label heading = new Label(title);
    heading.getStyleClass().add("screen-title");
    Label line = new Label();
    line.getStyleClass().add("screen-sentence");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    line.textProperty().bind(sentence);
    VBox words = new VBox(2, heading, line);
    HBox.setHgrow(words, Priority.ALWAYS);
    getStyleClass().add("headline");
    getChildren().add(words);
    getChildren().addAll(actions);
    for (Node action : actions) {
      if (action instanceof Region region) {
        region.setMinWidth(USE_PREF_SIZE);
      }
    }
  }
}
