package io.github.starload.ui.shell;

import javafx.scene.control.Button;
import org.kordamp.ikonli.javafx.FontIcon;

/// Turns the window from light to dark and back.
final class ThemeButton extends Button {
  ThemeButton(Theme theme) {
    FontIcon sign = new FontIcon("fth-moon");
    setGraphic(sign);
    setId("theme");
    getStyleClass().addAll("flat", "theme-button");
    setMaxWidth(Double.MAX_VALUE);
    theme
        .look()
        .subscribe(
            look -> {
              setText(
                  switch (look) {
                    case LIGHT -> ShellWords.TO_DARK.text();
                    case DARK -> ShellWords.TO_LIGHT.text();
                  });
              sign.setIconLiteral(
                  switch (look) {
                    case LIGHT -> "fth-moon";
                    case DARK -> "fth-sun";
                  });
            });
    setOnAction(_ -> theme.turn());
  }
}
