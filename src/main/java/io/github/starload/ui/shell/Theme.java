package io.github.starload.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// The look of the window: light at first, dark on request.
final class Theme {
  private static final PseudoClass DARK_STYLE = PseudoClass.getPseudoClass("dark");

  /// The two looks.
  enum Look {
    LIGHT,
    DARK
  }

  private final ObjectProperty<Look> look = new SimpleObjectProperty<>(Look.LIGHT);

  /// Dresses the application, now and after each change.
  void apply(Node root) {
    look.subscribe(
        chosen -> {
          Application.setUserAgentStylesheet(
              switch (chosen) {
                case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                case DARK -> new PrimerDark().getUserAgentStylesheet();
              });
          root.pseudoClassStateChanged(DARK_STYLE, chosen == Look.DARK);
        });
  }

  ReadOnlyObjectProperty<Look> look() {
    return look;
  }

  /// Shows a look.
  void show(Look chosen) {
    look.set(chosen);
  }

  /// From light to dark and back.
  void turn() {
    look.set(
        switch (look.get()) {
          case LIGHT -> Look.DARK;
          case DARK -> Look.LIGHT;
        });
  }
}
