package io.github.starload.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The look of the window: light or dark as the system is, or as a person chose; and how large its
/// text is.
final class Theme implements AutoCloseable {
  private static final PseudoClass DARK_STYLE = PseudoClass.getPseudoClass("dark");
  private static final double USUAL_PIXELS = 13;

  /// The two looks.
  enum Look {
    LIGHT,
    DARK
  }

  /// What a person chooses from.
  enum Choice {
    SYSTEM,
    LIGHT,
    DARK
  }

  /// How large text is.
  enum TextSize {
    SMALL(0.9),
    USUAL(1),
    LARGE(1.2),
    HUGE(1.5);

    private final double factor;

    TextSize(double factor) {
      this.factor = factor;
    }
  }

  private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.SYSTEM);
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.USUAL);
  private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.LIGHT);

  /// Ends with the window: the system's preferences outlive it, and would keep all of it.
  private Subscription system = Subscription.EMPTY;

  /// Dresses the application, now and after each change, until it is closed.
  void apply(Node root) {
    choice.subscribe(_ -> look.set(chosen()));
    system = Platform.getPreferences().colorSchemeProperty().subscribe(_ -> look.set(chosen()));
    look.subscribe(
        shown -> {
          Application.setUserAgentStylesheet(
              switch (shown) {
                case LIGHT -> new PrimerLight().getUserAgentStylesheet();
                case DARK -> new PrimerDark().getUserAgentStylesheet();
              });
          root.pseudoClassStateChanged(DARK_STYLE, shown == Look.DARK);
        });
    textSize.subscribe(
        size ->
            root.setStyle(
                String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", USUAL_PIXELS * size.factor)));
  }

  /// Follows the system no longer.
  @Override
  public void close() {
    system.unsubscribe();
  }

  /// What a person chose.
  ObjectProperty<Choice> choice() {
    return choice;
  }

  ObjectProperty<TextSize> textSize() {
    return textSize;
  }

  /// What is shown.
  ReadOnlyObjectProperty<Look> look() {
    return look.getReadOnlyProperty();
  }

  /// From light to dark and back.
  void turn() {
    choice.set(
        switch (look.get()) {
          case LIGHT -> Choice.DARK;
          case DARK -> Choice.LIGHT;
        });
  }

  private Look chosen() {
    return switch (choice.get()) {
      case LIGHT -> Look.LIGHT;
      case DARK -> Look.DARK;
      case SYSTEM ->
          Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Look.DARK : Look.LIGHT;
    };
  }
}
