package io.github.starload.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a screen shows while it has nothing to show: a sign, and what it still needs.
public final class EmptyState extends VBox {
  public EmptyState(String icon, String title, String sentence) {
    getStyleClass().add("empty-state");
    setAlignment(Pos.CENTER);
    Label heading = new Label(title);
    heading.getStyleClass().add("empty-title");
    Label line = new Label(sentence);
    line.getStyleClass().add("empty-sentence");
    line.setWrapText(true);
    getChildren().addAll(new FontIcon(icon), heading, line);
  }
}
