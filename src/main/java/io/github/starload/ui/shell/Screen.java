package io.github.starload.ui.shell;

import javafx.scene.input.KeyCode;

/// The screens in the order of the work.
enum Screen {
  SOURCES(ShellWords.SCREEN_SOURCES, "fth-file-text", KeyCode.DIGIT1),
  DESIGN(ShellWords.SCREEN_DESIGN, "fth-share-2", KeyCode.DIGIT2),
  PREVIEW(ShellWords.SCREEN_PREVIEW, "fth-grid", KeyCode.DIGIT3),
  LOAD(ShellWords.SCREEN_LOAD, "fth-upload-cloud", KeyCode.DIGIT4),
  RESULTS(ShellWords.SCREEN_RESULTS, "fth-check-square", KeyCode.DIGIT5),
  HISTORY(ShellWords.SCREEN_HISTORY, "fth-clock", KeyCode.DIGIT6),
  SETTINGS(ShellWords.SCREEN_SETTINGS, "fth-settings", KeyCode.DIGIT7);

  private final ShellWords title;
  private final String icon;
  private final KeyCode key;

  Screen(ShellWords title, String icon, KeyCode key) {
    this.title = title;
    this.icon = icon;
    this.key = key;
  }

  String title() {
    return title.text();
  }

  /// The sign's name in the icon font.
  String icon() {
    return icon;
  }

  /// With Ctrl it goes to the screen.
  KeyCode key() {
    return key;
  }
}
