package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person arranged is there again at the next start; and the log for who is curious.
class HabitsWindowTest {
  @TempDir Path folder;

  @Test
  void columnsKeepTheWidthsThatAPersonGaveThemOverARestart() {
    double before;
    try (OpenWindow window = open()) {
      window.press("go-history");
      before = width(window);
      drag(window, 47);
      window.await("the column is wider", () -> dataset(window).getWidth() > before + 40);
    }
    try (OpenWindow window = open()) {
      window.press("go-history");
      window.await(
          "the column is as wide again",
          () -> Math.abs(dataset(window).getWidth() - before - 47) < 3);
    }
  }

  @Test
  void theLogIsFollowedFilteredAndCopied() throws IOException {
    Path logs = Files.createDirectories(new StarloadHome(folder.resolve("home")).logs());
    Path log = logs.resolve("starload-2026-11-25.0.log");
    Files.writeString(log, "2026-11-25 21:00:00.000 INFO [main] Loader: begun\n");
    try (OpenWindow window = open()) {
      window.robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
      ListView<?> lines = window.find("log-lines");
      window.await("the line is shown", () -> lines.getItems().size() == 1);
      Files.writeString(
          log,
          "2026-11-25 21:00:01.000 WARN [starload-work-3] Uploads: tries again\n",
          StandardOpenOption.APPEND);
      window.await("the next line too", () -> lines.getItems().size() == 2);
      window.pictures("log");

      ComboBox<?> level = window.find("log-level");
      window.onFxThread(
          () -> {
            level.getSelectionModel().select(1);
            return true;
          });
      window.press("log-copy");
      assertThat(window.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
          .isEqualTo("2026-11-25 21:00:01.000 WARN [starload-work-3] Uploads: tries again\n");
      window.press("log-folder");
      assertThat(window.openedFolders).containsExactly(logs);
      window.press("log-close");
      assertThat(window.find("log").isVisible()).isFalse();
    }
  }

  private static double width(OpenWindow window) {
    return window.onFxThread(() -> dataset(window).getWidth());
  }

  private static TableColumn<?, ?> dataset(OpenWindow window) {
    return window.<TableView<?>>find("history-loads").getColumns().get(1);
  }

  /// The headless platform's drags move no border, so that the table is told to where the mouse
  /// would have gone.
  private static void drag(OpenWindow window, double by) {
    window.robot.moveTo(headerOfDataset(window)).press(MouseButton.PRIMARY);
    window.onFxThread(() -> resized(window.find("history-loads"), by));
    window.robot.release(MouseButton.PRIMARY);
  }

  private static <S> boolean resized(TableView<S> table, double by) {
    return table.resizeColumn(table.getColumns().get(1), by);
  }

  private static Node headerOfDataset(OpenWindow window) {
    return window.robot.lookup("#history-loads").lookup(".column-header").queryAll().stream()
        .filter(
            header ->
                header.lookup(".label") instanceof Label title && "Dataset".equals(title.getText()))
        .findFirst()
        .orElseThrow();
  }

  private OpenWindow open() {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    return new OpenWindow(home, new SandboxTargets(home, SandboxHolder.WINDOW));
  }
}
