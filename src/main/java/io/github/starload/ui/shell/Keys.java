package io.github.starload.ui.shell;

import io.github.starload.ui.design.DesignViewModel;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// The keys that work on every screen.
final class Keys {
  private Keys() {}

  /// Ctrl and a digit go to a screen, Ctrl+O opens files, Ctrl+Enter loads, Ctrl+Shift+Enter tries
  /// it dry, Escape cancels, F1 lists the keys; on a Mac Ctrl is the command key.
  static void install(
      Scene scene,
      ShellViewModel shell,
      Runnable open,
      Runnable load,
      Runnable dryRun,
      Runnable cancel,
      Runnable shortcuts) {
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
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), shortcuts);
  }

  /// Ctrl+S saves the design, Ctrl+Shift+S under another name, Ctrl+Shift+O opens one, Ctrl+Z takes
  /// an edit back, Ctrl+Shift+Z makes it again.
  static void installEditing(Scene scene, DesignViewModel design, Runnable open) {
    put(scene, KeyCode.S, design::save);
    putShifted(scene, KeyCode.S, design::saveAs);
    putShifted(scene, KeyCode.O, open);
    put(scene, KeyCode.Z, design::undo);
    putShifted(scene, KeyCode.Z, design::redo);
  }

  private static void putShifted(Scene scene, KeyCode key, Runnable action) {
    scene
        .getAccelerators()
        .put(
            new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            action);
  }

  private static void put(Scene scene, KeyCode key, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
  }
}
