package io.github.starload.ui.shell;

import javafx.scene.input.KeyCode;

/// The screens in the order of the work.
enum Screen {
  SOURCES("Sources", "fth-file-text", KeyCode.DIGIT1),
  DESIGN("Design", "fth-share-2", KeyCode.DIGIT2),
  PREVIEW("Preview", "fth-grid", KeyCode.DIGIT3),
  LOAD("Load", "fth-upload-cloud", KeyCode.DIGIT4),
  RESULTS("Results", "fth-check-square", KeyCode.DIGIT5),
  HISTORY("History", "fth-clock", KeyCode.DIGIT6),
  SETTINGS("Settings", "fth-settings", KeyCode.DIGIT7);

  private final String title;
  private final String icon;
  private final KeyCode key;

  Screen(String title, String icon, KeyCode key) {
    this.title = title;
    this.icon = icon;
    this.key = key;
  }

  String title() {
    return title;
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
