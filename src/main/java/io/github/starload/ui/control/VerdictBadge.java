package io.github.starload.ui.control;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A verdict in a small pill.
public final class VerdictBadge extends Label {
  public VerdictBadge(Mark mark) {
    super(mark.word(), new FontIcon(mark.icon()));
    getStyleClass().addAll("badge", "verdict", mark.styleClass());
    setAccessibleText(mark.word());
  }
}
