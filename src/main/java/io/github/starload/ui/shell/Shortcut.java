package io.github.starload.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key that works on every screen, as it is pressed and as it is listed.
///
/// @param meaning for the list, a few words
record Shortcut(KeyCombination keys, String meaning, Runnable action) {

  /// With Ctrl; on a Mac with the command key.
  static Shortcut control(KeyCode key, String meaning, Runnable action) {
    return new Shortcut(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), meaning, action);
  }

  /// With Ctrl and Shift.
  static Shortcut controlShift(KeyCode key, String meaning, Runnable action) {
    return new Shortcut(
        new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
        meaning,
        action);
  }

  /// The key alone.
  static Shortcut plain(KeyCode key, String meaning, Runnable action) {
    return new Shortcut(new KeyCodeCombination(key), meaning, action);
  }
}
