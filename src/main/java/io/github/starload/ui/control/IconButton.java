package io.github.starload.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// A button that shows a sign alone; a screen reader and the tooltip say its words.
public final class IconButton extends Button {

  /// @param icon the sign's name in the icon font
  public IconButton(String id, String icon, String words, Runnable action) {
    super(null, new FontIcon(icon));
    setId(id);
    getStyleClass().addAll("button-icon", "flat");
    setAccessibleText(words);
    setTooltip(new Tooltip(words));
    setOnAction(_ -> action.run());
  }
}
