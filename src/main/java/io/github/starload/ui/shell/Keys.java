package io.github.starload.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that work on every screen.
final class Keys {
  private Keys() {}

  /// Ctrl and a digit go to a screen, Ctrl+O opens files, Ctrl+Enter loads, Ctrl+Shift+Enter tries
  /// it dry, Escape cancels; on a Mac Ctrl is the command key.
  static void install(
      Scene scene,
      ShellViewModel shell,
      Runnable open,
      Runnable load,
      Runnable dryRun,
      Runnable cancel) {
    for (Screen screen : Screen.values()) {
      put(scene, screen.key(), () -> shell.show(screen));
    }
    put(scene, KeyCode.O, open);
    put(scene, KeyCode.ENTER, load);
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(
                KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            dryRun);
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), cancel);
  }

  private static void put(Scene scene, KeyCode key, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
  }
}
