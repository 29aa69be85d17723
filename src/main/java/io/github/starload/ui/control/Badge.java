package io.github.starload.ui.control;

import javafx.scene.control.Label;
import org.kordamp.ikonli.javafx.FontIcon;

/// A word in a small pill, with sign and colour.
public final class Badge extends Label {

  /// How a badge looks.
  ///
  /// @param icon the sign's name in the icon font
  /// @param styleClass names the colour in the style sheet: `passed`, `failed`, `unverified` or
  ///     `neutral`
  public record Look(String icon, String styleClass, String word) {
    @Override
    public String toString() {
      return word;
    }
  }

  public Badge(Look look) {
    super(look.word(), new FontIcon(look.icon()));
    getStyleClass().addAll("badge", "verdict", look.styleClass());
    setAccessibleText(look.word());
    setMinWidth(USE_PREF_SIZE);
  }
}
