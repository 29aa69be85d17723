package io.github.starload.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of keys, above the window until a person closes it.
final class ShortcutsPane extends StackPane {
  private final Button close = new Button(ShellWords.SHORTCUTS_CLOSE.text());

  ShortcutsPane() {
    setId("shortcuts");
    getStyleClass().add("veil");
    Label title = new Label(ShellWords.SHORTCUTS.text());
    title.getStyleClass().add("empty-title");
    GridPane keys = new GridPane(24, 6);
    for (Screen screen : Screen.values()) {
      line(keys, "Ctrl+" + screen.key().getChar(), screen.title());
    }
    line(keys, "Ctrl+O", ShellWords.KEY_OPEN.text());
    line(keys, "Ctrl+Enter", ShellWords.KEY_LOAD.text());
    line(keys, "Ctrl+Shift+Enter", ShellWords.KEY_DRY_RUN.text());
    line(keys, "Esc", ShellWords.KEY_CANCEL.text());
    line(keys, "Ctrl+C", ShellWords.KEY_COPY.text());
    line(keys, "Alt", ShellWords.KEY_LETTERS.text());
    line(keys, "F1", ShellWords.SHORTCUTS.text());
    close.setId("shortcuts-close");
    close.setMnemonicParsing(true);
    close.setOnAction(_ -> setVisible(false));
    VBox card = new VBox(14, title, keys, close);
    card.getStyleClass().add("question");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setVisible(false);
  }

  /// Shows the list, or takes it away.
  void turn() {
    setVisible(!isVisible());
    close.requestFocus();
  }

  private static void line(GridPane keys, String key, String meaning) {
    Label name = new Label(key);
    name.getStyleClass().add("code");
    keys.addRow(keys.getRowCount(), name, new Label(meaning));
  }
}
