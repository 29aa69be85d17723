package io.github.starload.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of keys, above the window until a person closes it.
final class ShortcutsPane extends StackPane {
  private final GridPane keys = new GridPane(24, 6);
  private final Button close = new Button(ShellWords.SHORTCUTS_CLOSE.text());

  ShortcutsPane() {
    setId("shortcuts");
    getStyleClass().add("veil");
    Label title = new Label(ShellWords.SHORTCUTS.text());
    title.getStyleClass().add("empty-title");
    close.setId("shortcuts-close");
    close.setMnemonicParsing(true);
    close.setOnAction(_ -> setVisible(false));
    VBox card = new VBox(14, title, keys, close);
    card.getStyleClass().add("question");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setVisible(false);
  }

  /// Lists the keys, and those that controls have of their own.
  void list(List<Shortcut> shortcuts) {
    shortcuts.forEach(each -> line(each.keys().getDisplayText(), each.meaning()));
    line("Ctrl+C", ShellWords.KEY_COPY.text());
    line("Alt", ShellWords.KEY_LETTERS.text());
  }

  /// Shows the list, or takes it away.
  void turn() {
    setVisible(!isVisible());
    close.requestFocus();
  }

  private void line(String key, String meaning) {
    Label name = new Label(key);
    name.getStyleClass().add("code");
    keys.addRow(keys.getRowCount(), name, new Label(meaning));
  }
}
