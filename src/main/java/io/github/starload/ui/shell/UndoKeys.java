package io.github.starload.ui.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys for undo and redo where the focus is in a text: they belong to what is being written
/// there, and to the design once nothing is.
final class UndoKeys {
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final KeyCombination REDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private UndoKeys() {}

  /// Text controls take these keys even if they have nothing to undo, so they are asked before.
  static void install(Scene scene, Runnable undo, Runnable redo) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (scene.getFocusOwner() instanceof TextInputControl text) {
            if (UNDO.match(event) && !text.isUndoable()) {
              undo.run();
              event.consume();
            } else if (REDO.match(event) && !text.isRedoable()) {
              redo.run();
              event.consume();
            }
          }
        });
  }
}
