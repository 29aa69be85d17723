package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever hears the window knows each control by its name, those that are hidden at first too;
/// what comes with data is heard in [KeyboardTest].
class AccessibleNamesTest {
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
                List<Node> controls = SpokenName.controlsBelow(root);
                assertThat(controls).hasSizeGreaterThan(60);
                return controls.stream()
                    .filter(control -> SpokenName.of(control).isBlank())
                    .map(OpenWindow::nameOf)
                    .toList();
              });

      assertThat(nameless).isEmpty();
    }
  }
}
