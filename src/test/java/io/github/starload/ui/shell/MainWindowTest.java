package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.load.Targets;
import io.github.starload.normalise.TablePreview;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.control.Mark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way in the window, on the real engine and the real sandbox.
class MainWindowTest {
  private static final Path LAUNCHES = Path.of("samples", "launches.json");

  @TempDir Path folder;

  @Test
  void filesBecomeVerifiedTables() throws IOException {
    try (OpenWindow window = open(sandbox())) {
      window.onFxThread(
          () -> {
            window.window().openSources(List.of(LAUNCHES));
            return true;
          });
      awaitAnalysis(window);
      window.picture("sources");

      window.press("go-preview");
      ListView<TablePreview> tables = window.find("preview-tables");
      TableView<List<String>> rows = window.find("preview-rows");
      assertThat(tables.getItems()).hasSizeGreaterThan(10);
      assertThat(rows.getItems()).isNotEmpty();
      assertThat(window.text("left-out")).startsWith("Left out: $.links.flickr.small[]");
      window.picture("preview");

      window.press("go-load");
      window.press("load");
      awaitOutcome(window);
      window.picture("load");
      assertThat(window.text("load-sentence")).endsWith("every value accounted for.");

      window.press("show-results");
      assertThat(window.text("verdict-word")).isEqualTo("Passed");
      TableView<TableEntry> results = window.find("result-tables");
      assertThat(results.getItems())
          .hasSameSizeAs(tables.getItems())
          .allMatch(table -> table.rows().allEqual())
          .allMatch(table -> Mark.of(table) == Mark.PASSED);
      window.picture("results");

      Path report = folder.resolve("report.json");
      window.picker.answer(report);
      window.press("save-report");
      window.await("the report is written", () -> !window.text("saved").isEmpty());
      assertThat(report).content().contains("\"verdict\": \"passed\"");
    }
  }

  @Test
  void rowLostOnItsWayShowsItsFailedCheck() {
    try (OpenWindow window = open(new LosingTargets(sandbox(), "launch_core"))) {
      window.picker.answer(List.of(LAUNCHES));
      window.press("choose-files");
      awaitAnalysis(window);
      window.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
      awaitOutcome(window);
      window.picture("load-failed");
      window.robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);

      assertThat(window.text("verdict-word")).isEqualTo("Failed");
      assertThat(window.text("verdict-sentence"))
          .endsWith("so the load was rolled back: the tables hold what they held before.");
      TableView<TableEntry> results = window.find("result-tables");
      assertThat(results.getSelectionModel().getSelectedItem().name()).isEqualTo("launch_core");
      assertThat(window.text("check-sentence")).contains("expected").contains("found");
      window.picture("results-failed");
    }
  }

  @Test
  void brokenFileIsExplainedInPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"a\": 1}, {\"a\": ");
    try (OpenWindow window = open(sandbox())) {
      window.picture("sources-empty");
      window.picker.answer(List.of(LAUNCHES, broken, folder));
      window.press("choose-files");
      ListView<?> list = window.find("source-list");
      window.await("both files are listed", () -> list.getItems().size() == 3);
      window.picture("sources-problem");
    }
  }

  private OpenWindow open(Targets targets) {
    return new OpenWindow(new StarloadHome(folder.resolve("home")), targets);
  }

  private Targets sandbox() {
    return new SandboxTargets(new StarloadHome(folder.resolve("home")), SandboxHolder.WINDOW);
  }

  private static void awaitAnalysis(OpenWindow window) {
    ListView<TablePreview> tables = window.find("preview-tables");
    window.await("the sources become tables", () -> !tables.getItems().isEmpty());
  }

  private static void awaitOutcome(OpenWindow window) {
    window.await(
        "the load ends",
        () -> window.find("load-outcome").isVisible() && !window.text("load-sentence").isEmpty());
  }
}
