package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way in the window with keys alone, on the real engine and the real sandbox.
class KeyboardTest {
  @TempDir Path folder;

  private final List<String> complaints = new ArrayList<>();

  /// Classes of controls whose focus was seen; those that are dressed alike need no second look.
  private final Set<String> looked = new HashSet<>();

  @Test
  void keysAloneLeadFromTheFirstStartToAVerifiedLoadAndThroughEveryScreen() {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    try (OpenWindow window = new OpenWindow(home, new SandboxTargets(home, SandboxHolder.WINDOW))) {
      Keys keys = new Keys(window);
      window.await(
          "the sample is offered",
          () -> !window.robot.lookup("#sample-launches").queryAll().isEmpty());
      rings(window, keys, Screen.SOURCES);
      keys.enter("sample-launches");
      awaitBox(window, "fact_launch");
      keys.enter("sources-next");
      assertThat(window.find("design-screen").isVisible()).isTrue();

      editsInDesign(window, keys);
      for (Screen screen : List.of(Screen.SOURCES, Screen.DESIGN, Screen.PREVIEW, Screen.LOAD)) {
        rings(window, keys, screen);
      }

      keys.press(KeyCode.CONTROL, Screen.LOAD.key());
      keys.enter("dry-run");
      awaitOutcome(window, "Would load");
      keys.enter("load");
      awaitOutcome(window, "Passed");
      keys.enter("show-results");
      assertThat(window.text("verdict-word")).isEqualTo("Passed");

      keys.tabTo("result-tables");
      keys.press(KeyCode.DOWN);
      TableView<TableEntry> results = window.find("result-tables");
      assertThat(window.onFxThread(() -> results.getSelectionModel().getSelectedIndex()))
          .isPositive();
      rings(window, keys, Screen.RESULTS);

      previewOfARow(window, keys);
      history(window, keys);
      keys.tabTo("go-results");
      keys.press(KeyCode.DOWN);
      keys.press(KeyCode.DOWN);
      keys.press(KeyCode.SPACE);
      settings(window, keys);
      assertThat(complaints).isEmpty();

      Node before = keys.owner();
      keys.press(KeyCode.F1);
      assertThat(keys.owner()).isEqualTo(window.find("shortcuts-close"));
      keys.press(KeyCode.TAB);
      assertThat(keys.owner()).isEqualTo(window.find("shortcuts-close"));
      keys.press(KeyCode.ESCAPE);
      assertThat(window.find("shortcuts").isVisible()).isFalse();
      assertThat(keys.owner()).isEqualTo(before);
    }
  }

  /// A role is edited, seen in the star, taken back and made again.
  private void editsInDesign(OpenWindow window, Keys keys) {
    keys.tabTo("path-tree");
    TreeTableView<?> tree = window.find("path-tree");
    for (int i = 0; i < 60 && !window.text("inspected").equals("$.links"); i++) {
      keys.press(KeyCode.DOWN);
    }
    assertThat(window.text("inspected")).isEqualTo("$.links");
    assertThat(window.onFxThread(tree::isFocused)).isTrue();
    keys.tabTo("path-role");
    keys.press(KeyCode.DOWN);
    keys.press(KeyCode.DOWN);
    keys.press(KeyCode.ENTER);
    awaitBox(window, "launch_links");
    keys.press(KeyCode.CONTROL, KeyCode.Z);
    window.await(
        "the edit is taken back",
        () -> window.robot.lookup("#box-launch_links").tryQuery().isEmpty());
    keys.enter("redo");
    awaitBox(window, "launch_links");
    keys.tabTo("box-launch_links");
    keys.press(KeyCode.SPACE);
    assertThat(window.text("inspected")).isEqualTo("launch_links");
    keys.tabTo("columns");
    for (int i = 0; i < 4; i++) {
      keys.press(KeyCode.DOWN);
    }
    String moved = window.text("inspected");
    keys.press(KeyCode.ALT, KeyCode.DOWN);
    window.await("the column is moved", () -> window.text("column-place").startsWith("5 of"));
    keys.press(KeyCode.ALT, KeyCode.DOWN);
    window.await("and again", () -> window.text("column-place").startsWith("6 of"));
    assertThat(window.text("inspected")).isEqualTo(moved);
    assertThat(OpenWindow.nameOf(keys.owner())).isEqualTo("columns");
    assertThat(window.onFxThread(keys.owner()::isFocusVisible)).isTrue();
    for (int i = 0; i < 3; i++) {
      keys.press(KeyCode.CONTROL, KeyCode.Z);
    }
    window.await(
        "it is taken back again",
        () -> window.robot.lookup("#box-launch_links").tryQuery().isEmpty());
  }

  private void previewOfARow(OpenWindow window, Keys keys) {
    keys.press(KeyCode.CONTROL, Screen.PREVIEW.key());
    keys.tabTo("preview-tables");
    keys.press(KeyCode.DOWN);
    keys.tabTo("preview-rows");
    keys.press(KeyCode.DOWN);
    ListView<?> json = window.find("record-json");
    window.await("the record is shown", () -> !json.getItems().isEmpty());
  }

  private void history(OpenWindow window, Keys keys) {
    keys.press(KeyCode.CONTROL, Screen.HISTORY.key());
    TableView<LoadHistoryEntry> loads = window.find("history-loads");
    window.await("the load is listed", () -> loads.getItems().size() == 1);
    Button open = window.find("history-open");
    window.await("it can be opened", () -> !open.isDisabled());
    rings(window, keys, Screen.HISTORY);
    keys.enter("history-open");
    window.await("the report is shown", () -> window.find("results-screen").isVisible());
  }

  private void settings(OpenWindow window, Keys keys) {
    assertThat(window.find("settings-screen").isVisible()).isTrue();
    ListView<?> targets = window.find("settings-targets");
    window.await("the targets are listed", () -> targets.getItems().size() == 2);
    keys.enter("target-new");
    keys.tabTo("target-name");
    window.robot.write("prod");
    rings(window, keys, Screen.SETTINGS);
  }

  /// Tab comes to every control of a screen that can be used, shows each time where it is, and
  /// comes back to where it began.
  private void rings(OpenWindow window, Keys keys, Screen screen) {
    keys.press(KeyCode.CONTROL, screen.key());
    keys.press(KeyCode.TAB);
    Map<Node, Integer> stops = new LinkedHashMap<>();
    Node stop = keys.owner();
    while (!stops.containsKey(stop)) {
      stops.put(stop, stops.size());
      boolean unlike = looked.add(stop.getStyleClass().toString());
      Optional<FocusLook> with =
          unlike ? Optional.of(FocusLook.of(window, stop)) : Optional.empty();
      keys.press(KeyCode.TAB);
      if (with.isPresent() && with.get().equals(FocusLook.of(window, stop))) {
        complaints.add(screen + ": focus is not to be seen on " + OpenWindow.nameOf(stop));
      }
      stop = keys.owner();
    }
    window.onFxThread(
        () ->
            stops.keySet().stream()
                .filter(each -> SpokenName.of(each).isBlank())
                .map(each -> screen + ": no name is spoken of " + OpenWindow.nameOf(each))
                .collect(Collectors.toCollection(() -> complaints)));
    if (stops.get(stop) > 0) {
      complaints.add(screen + ": Tab is trapped at " + OpenWindow.nameOf(stop));
    }
    window.usable().stream()
        .filter(node -> !stops.containsKey(node))
        .map(node -> screen + ": Tab does not reach " + OpenWindow.nameOf(node))
        .forEach(complaints::add);
  }

  private static void awaitOutcome(OpenWindow window, String word) {
    Button load = window.find("load");
    window.await(
        word,
        () -> !load.isDisabled() && window.<Label>find("outcome-word").getText().equals(word));
  }

  private static void awaitBox(OpenWindow window, String table) {
    window.await(
        table + " is drawn", () -> window.robot.lookup("#box-" + table).tryQuery().isPresent());
  }
}
