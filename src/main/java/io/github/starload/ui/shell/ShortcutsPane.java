package io.github.starload.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of keys, above the window until a person closes it.
final class ShortcutsPane extends StackPane {
  private final GridPane keys = new GridPane(24, 6);

  /// What had the focus before the list was shown.
  private Optional<Node> owner = Optional.empty();

  private final Button close = new Button(ShellWords.SHORTCUTS_CLOSE.text());

  ShortcutsPane() {
    setId("shortcuts");
    getStyleClass().add("veil");
    Label title = new Label(ShellWords.SHORTCUTS.text());
    title.getStyleClass().add("empty-title");
    close.setId("shortcuts-close");
    close.setMnemonicParsing(true);
    close.setOnAction(_ -> turn());
    VBox card = new VBox(14, title, keys, close);
    card.getStyleClass().add("question");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    setVisible(false);
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            turn();
            event.consume();
          }
        });
  }

  /// Lists the keys, and those that controls have of their own.
  void list(List<Shortcut> shortcuts) {
    shortcuts.forEach(each -> line(each.keys().getDisplayText(), each.meaning()));
    line(ShellWords.COPY_KEY.text(), ShellWords.KEY_COPY.text());
    line(ShellWords.LETTERS_KEY.text(), ShellWords.KEY_LETTERS.text());
  }

  /// Shows the list, or takes it away; the keys then go where they went before.
  void turn() {
    Optional<Node> before = owner;
    owner = isVisible() ? Optional.empty() : Optional.ofNullable(getScene().getFocusOwner());
    setVisible(!isVisible());
    before.ifPresentOrElse(Node::requestFocus, close::requestFocus);
  }

  private void line(String key, String meaning) {
    Label name = new Label(key);
    name.getStyleClass().add("code");
    keys.addRow(keys.getRowCount(), name, new Label(meaning));
  }
}
