package io.github.starload.ui.shell;

import io.github.starload.ui.control.Choice;
import io.github.starload.ui.control.Field;
import java.util.List;
import javafx.scene.Node;

/// The controls of the window's look, for the Settings screen.
final class LookControls {
  private LookControls() {}

  /// One for the colours, one for the size of text.
  static List<Node> of(Theme theme) {
    return List.of(
        new Field(
            ShellWords.LOOK.text(),
            new Choice<>(
                "look", List.of(Theme.Choice.values()), theme.choice(), LookControls::name)),
        new Field(
            ShellWords.TEXT_SIZE.text(),
            new Choice<>(
                "text-size",
                List.of(Theme.TextSize.values()),
                theme.textSize(),
                LookControls::name)));
  }

  private static String name(Theme.Choice choice) {
    return switch (choice) {
      case SYSTEM -> ShellWords.LOOK_SYSTEM.text();
      case LIGHT -> ShellWords.LOOK_LIGHT.text();
      case DARK -> ShellWords.LOOK_DARK.text();
    };
  }

  private static String name(Theme.TextSize size) {
    return switch (size) {
      case SMALL -> ShellWords.TEXT_SMALL.text();
      case USUAL -> ShellWords.TEXT_USUAL.text();
      case LARGE -> ShellWords.TEXT_LARGE.text();
      case HUGE -> ShellWords.TEXT_HUGE.text();
    };
  }
}
