package io.github.starload.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;

/// What a screen reader calls a control.
final class SpokenName {
  private static final List<Class<?>> SPOKEN =
      List.of(
          ButtonBase.class,
          ComboBoxBase.class,
          TextInputControl.class,
          ListView.class,
          TableView.class,
          TreeTableView.class,
          TabPane.class);

  private SpokenName() {}

  /// The controls that are spoken of, shown or not.
  static List<Node> controlsBelow(Parent root) {
    return OpenWindow.below(root)
        .filter(node -> SPOKEN.stream().anyMatch(type -> type.isInstance(node)))
        .filter(Node::isFocusTraversable)
        .toList();
  }

  /// Its own name, else that of the label which stands for it; blank if it has none.
  static String of(Node control) {
    String spoken = control.getAccessibleText() == null ? "" : control.getAccessibleText();
    String shown =
        control instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    return (spoken + shown).isBlank() ? labelFor(control) : spoken + shown;
  }

  private static String labelFor(Node control) {
    return OpenWindow.below(control.getScene().getRoot())
        .filter(node -> node instanceof Label label && control.equals(label.getLabelFor()))
        .map(node -> ((Label) node).getText())
        .findFirst()
        .orElse("");
  }
}
