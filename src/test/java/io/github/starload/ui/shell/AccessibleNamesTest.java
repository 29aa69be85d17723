package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever hears the window knows each control by its name.
class AccessibleNamesTest {
  private static final List<Class<?>> SPOKEN =
      List.of(
          ButtonBase.class,
          ComboBoxBase.class,
          TextInputControl.class,
          ListView.class,
          TableView.class);

  @TempDir Path folder;

  @Test
  void everyControlOfEveryScreenHasAName() {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    try (OpenWindow window = new OpenWindow(home, new SandboxTargets(home, SandboxHolder.WINDOW))) {
      List<String> nameless =
          window.onFxThread(
              () -> {
                Parent root = window.stage().getScene().getRoot();
                root.applyCss();
                root.layout();
                List<Node> all = below(root).toList();
                List<Node> named =
                    all.stream()
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getLabelFor())
                        .toList();
                List<Node> spoken =
                    all.stream()
                        .filter(node -> SPOKEN.stream().anyMatch(type -> type.isInstance(node)))
                        .filter(Node::isFocusTraversable)
                        .toList();
                assertThat(spoken).hasSizeGreaterThan(60);
                return spoken.stream()
                    .filter(node -> !named.contains(node) && name(node).isBlank())
                    .map(Node::toString)
                    .toList();
              });

      assertThat(nameless).isEmpty();
    }
  }

  private static String name(Node node) {
    String spoken = node.getAccessibleText() == null ? "" : node.getAccessibleText();
    return node instanceof Labeled labeled && labeled.getText() != null
        ? spoken + labeled.getText()
        : spoken;
  }

  private static Stream<Node> below(Node node) {
    return node instanceof Parent parent && !(node instanceof ScrollBar)
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(AccessibleNamesTest::below))
        : Stream.of(node);
  }
}
