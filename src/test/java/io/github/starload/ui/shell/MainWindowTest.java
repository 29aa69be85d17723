package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.Check;
import io.github.starload.check.DifferingRow;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.check.Verdict;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.load.LakeHook;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.TamperedLake;
import io.github.starload.load.TargetCheck;
import io.github.starload.load.TargetSummary;
import io.github.starload.load.Targets;
import io.github.starload.normalise.TablePreview;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.sources.SourceLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way in the window, on the real engine and the real sandbox.
class MainWindowTest {
  private static final Path LAUNCHES = Path.of("samples", "launches.json");

  @TempDir Path folder;

  private final AtomicReference<OpenWindow> window = new AtomicReference<>();

  @Test
  void filesBecomeVerifiedTables() throws IOException {
    try (OpenWindow window = open(sandbox())) {
      window.onFxThread(
          () -> {
            window.window().openSources(List.of(LAUNCHES.toString()));
            return true;
          });
      awaitAnalysis(window);
      window.picture("sources");

      window.press("go-preview");
      ListView<TablePreview> tables = window.find("preview-tables");
      TableView<?> rows = window.find("preview-rows");
      assertThat(tables.getItems()).hasSizeGreaterThan(10);
      assertThat(rows.getItems()).isNotEmpty();
      assertThat(window.text("left-out")).startsWith("Left out: $.links.flickr.small[]");
      window.picture("preview");

      window.press("go-load");
      window.press("dry-run");
      awaitOutcome(window);
      assertThat(window.text("outcome-sentence")).endsWith("Nothing was changed.");
      TableView<LoadProposal.Step> steps = window.find("dry-run-steps");
      assertThat(steps.getItems())
          .anyMatch(step -> step.sql().startsWith("CREATE TABLE") && !step.reasons().isEmpty())
          .anyMatch(step -> step.sql().startsWith("COPY"));
      window.press("copy-statements");
      assertThat(window.onFxThread(() -> Clipboard.getSystemClipboard().getString()))
          .contains("-- DISTSTYLE AUTO", "COPY ", "COMMIT;");
      window.pictures("load-dry-run");

      window.press("load");
      awaitOutcome(window);
      window.pictures("load");
      assertThat(window.text("outcome-sentence")).endsWith("every value accounted for.");

      window.press("show-results");
      assertThat(window.text("verdict-word")).isEqualTo("Passed");
      TableView<TableEntry> results = window.find("result-tables");
      assertThat(results.getItems())
          .hasSameSizeAs(tables.getItems())
          .allMatch(table -> table.rows().allEqual())
          .allMatch(table -> Mark.of(table) == Mark.PASSED);
      window.pictures("results");
      window.onFxThread(() -> selectTab(window, 2));
      window.picture("results-accounting");
      window.onFxThread(() -> selectTab(window, 3));
      window.picture("results-findings");
      Path report = folder.resolve("report.json");
      window.picker.answer(report);
      window.press("save-report");
      window.await("the report is written", () -> !window.text("saved").isEmpty());
      assertThat(report).content().containsPattern("\"verdict\" *: *\"passed\"");
      Path page = folder.resolve("report.html");
      window.picker.answer(page);
      window.press("save-page");
      window.await("the page is written", () -> window.text("saved").contains("report.html"));
      assertThat(page).content().startsWith("<!DOCTYPE html>");
    }
  }

  @Test
  void rowLostOnItsWayShowsItsFailedCheck() {
    try (OpenWindow window =
        open(
            new LakeHook(
                sandbox(),
                lake -> new TamperedLake(lake, "launch_core", TamperedLake::withoutLastRow)))) {
      window.picker.answer(List.of(LAUNCHES));
      window.press("choose-files");
      awaitAnalysis(window);
      window.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
      awaitOutcome(window);
      window.picture("load-failed");
      window.robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT5).release(KeyCode.CONTROL);

      assertThat(window.text("verdict-word")).isEqualTo("Failed");
      assertThat(window.text("verdict-sentence"))
          .endsWith("so the load was rolled back: the tables hold what they held before.");
      TableView<TableEntry> results = window.find("result-tables");
      assertThat(results.getSelectionModel().getSelectedItem().name()).isEqualTo("launch_core");
      assertThat(window.text("check-sentence")).contains("expected").contains("found");
      assertThat(window.text("check-next-step")).startsWith("Next step: ");
      TableView<Check> checks = window.find("result-checks");
      TableView<DifferingRow> rows = window.find("check-rows");
      window.onFxThread(
          () -> {
            checks.getSelectionModel().select(named(checks, "fingerprint of the rows"));
            return true;
          });
      assertThat(rows.getItems()).hasSize(1);
      assertThat(rows.getItems().getFirst().staged()).hasValue("1 row");
      assertThat(rows.getItems().getFirst().table()).hasValue("0 rows");
      window.pictures("results-failed");

      window.press("go-history");
      new HistoryTable(window).await("the failed load", List.of("nothing loaded"));
      window.press("history-repeat");
      window.await("the load screen", () -> window.find("load-screen").isVisible());
      Button load = window.find("load");
      window.await("it can be loaded again", () -> !load.isDisabled());
    }
  }

  @Test
  void cancelStopsTheRunningLoadAndSaysWhatIsLeft() throws InterruptedException {
    CountDownLatch reached = new CountDownLatch(9);
    CountDownLatch goOn = new CountDownLatch(1);
    Targets held = new LakeHook(sandbox(), lake -> new HoldingLake(lake, reached, goOn));
    try (OpenWindow window = open(held)) {
      window.onFxThread(
          () -> {
            window.window().openSources(List.of(LAUNCHES.toString()));
            return true;
          });
      awaitAnalysis(window);
      window.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
      assertThat(reached.await(2, TimeUnit.MINUTES)).isTrue();
      Button load = window.find("load");
      assertThat(load.isDisabled()).isTrue();
      window.pictures("load-running");

      window.robot.type(KeyCode.ESCAPE);
      window.await("cancelling", () -> window.text("outcome-word").equals("Cancelling"));
      goOn.countDown();
      window.await("stopped", () -> window.text("outcome-word").equals("Stopped"));
      assertThat(window.text("outcome-sentence"))
          .isEqualTo("Cancelled: the target is unchanged, and the parts in the lake are removed.");
      assertThat(load.isDisabled()).isFalse();
      window.picture("load-cancelled");
    }
  }

  @Test
  void brokenFileIsExplainedInPlace() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "[{\"a\": 1}, {\"a\": ");
    try (OpenWindow window = open(sandbox())) {
      window.picture("sources-empty");
      window.press("go-preview");
      window.picture("preview-empty");
      window.picker.answer(List.of(LAUNCHES, broken));
      window.robot.press(KeyCode.CONTROL).type(KeyCode.O).release(KeyCode.CONTROL);
      ListView<SourceLine> list = window.find("source-list");
      window.await(
          "the broken file is marked",
          () ->
              list.getItems().size() == 2
                  && list.getItems().get(1).state().get() == SourceLine.State.FAILED);
      window.picture("sources-problem");
      assertThat(list.getItems().get(1).problem().get()).contains("broken.json, line 1");
      assertThat(window.robot.lookup(".source-cell").queryAllAs(ListCell.class))
          .allMatch(cell -> cell.getHeight() < 120);
      assertThat(window.<ListView<?>>find("preview-tables").getItems()).isEmpty();

      window.robot.clickOn("broken.json").type(KeyCode.DELETE);
      awaitAnalysis(window);
    }
  }

  @Test
  void loadInFiveClicksIsFoundAgainCheckedUndoneAndRepeated() throws IOException {
    try (OpenWindow window = open(sandbox())) {
      HistoryTable history = new HistoryTable(window);
      fiveClicksToAVerifiedLoad(window);

      window.press("go-history");
      history.await("the load", List.of("loaded"));
      window.press("history-check");
      window.await("the results", () -> window.find("results-screen").isVisible());
      assertThat(window.text("verdict-word")).isEqualTo("Passed");

      window.press("go-history");
      history.await("the load", List.of("loaded"));
      Path bundle = folder.resolve("proof.zip");
      window.picker.answer(bundle);
      window.press("history-bundle");
      window.await("the bundle is written", () -> Files.exists(bundle));
      history.await("the load", List.of("loaded"));
      assertThat(BundleReader.read("bundle", Files.readAllBytes(bundle)).checks())
          .allMatch(check -> check.verdict() == Verdict.PASSED);
      window.press("history-check-bundle");
      window.await("the legs", () -> !window.<Pane>find("bundle-legs").getChildren().isEmpty());
      assertThat(window.text("bundle-verdict-word")).isEqualTo("Match");
      for (String leg : List.of("bundle", "source", "lake", "warehouse")) {
        assertThat(window.text("bundle-leg-" + leg)).isEqualTo("Match");
      }
      window.pictures("history-bundle");
      window.press("bundle-close");
      window.press("history-undo");
      window.await("the question", () -> window.find("undo-question").isVisible());
      assertThat(window.text("undo-question-sentence")).contains("up to 256 rows in 17 tables");
      window.pictures("history-undo");
      window.press("undo-now");
      history.await("undone", List.of("undone"));
      window.pictures("history");

      window.press("history-repeat");
      window.await("the load screen", () -> window.find("load-screen").isVisible());
      awaitAnalysis(window);
    }
  }

  @Test
  void targetIsTriedAndANewOneBegunInTheWindow() {
    try (OpenWindow window = open(sandbox())) {
      window.press("go-history");
      new HistoryTable(window).await("nothing yet", List.of());
      window.pictures("history-empty");
      window.press("go-settings");
      ListView<TargetSummary> targets = window.find("settings-targets");
      window.await("the targets", () -> targets.getItems().size() == 2);
      window.onFxThread(
          () -> {
            targets.getSelectionModel().selectFirst();
            return true;
          });
      Button test = window.find("target-test");
      window.await("the target is chosen", () -> !test.isDisabled());
      window.press("target-test");
      TableView<TargetCheck> checks = window.find("target-checks");
      window.await("the test ends", () -> !checks.getItems().isEmpty());
      assertThat(checks.getItems()).allMatch(check -> check.verdict() == Verdict.PASSED);
      window.pictures("settings-test");

      window.press("target-new");
      window.pictures("settings-new");
      window.robot.type(KeyCode.F1);
      assertThat(window.find("shortcuts").isVisible()).isTrue();
      window.pictures("shortcuts");
      window.press("shortcuts-close");
    }
  }

  /// What a person does who was told nothing: the sample, then the button that stands out.
  private static void fiveClicksToAVerifiedLoad(OpenWindow window) {
    window.press("sample-launches");
    window.press("sources-next");
    window.press("go-load");
    window.await("the tables can be loaded", () -> !window.find("load").isDisabled());
    window.press("load");
    awaitOutcome(window);
    window.press("show-results");
    assertThat(window.text("verdict-word")).isEqualTo("Passed");
    assertThat(window.clicks()).isEqualTo(5);
  }

  /// The statuses that the History screen lists.
  private record HistoryTable(OpenWindow window) {
    void await(String what, List<String> statuses) {
      TableView<LoadHistoryEntry> loads = window.find("history-loads");
      Button refresh = window.find("history-refresh");
      window.await(
          what,
          () ->
              !refresh.isDisabled()
                  && loads.getItems().stream()
                      .map(LoadHistoryEntry::status)
                      .toList()
                      .equals(statuses));
    }
  }

  @Test
  void passwordIsAskedForInTheWindow() {
    Targets asking = new AskingTargets(sandbox(), "ann", () -> window.get().passwords);
    try (OpenWindow opened = open(asking)) {
      window.set(opened);
      opened.onFxThread(
          () -> {
            opened.window().openSources(List.of(LAUNCHES.toString()));
            return true;
          });
      awaitAnalysis(opened);
      opened.press("go-load");
      opened.press("load");
      opened.await("the password is asked for", () -> opened.find("password-pane").isVisible());
      assertThat(opened.text("password-sentence")).contains("password of ann");
      opened.pictures("password");
      opened.press("password-cancel");
      awaitOutcome(opened);
      assertThat(opened.text("outcome-sentence"))
          .isEqualTo("Cancelled: no password was given for ann; nothing was changed.");

      opened.press("load");
      opened.await("the password is asked for", () -> opened.find("password-pane").isVisible());
      opened.robot.write("geheim").type(KeyCode.ENTER);
      awaitOutcome(opened);
      assertThat(opened.text("outcome-word")).isEqualTo("Passed");
    }
  }

  private static Check named(TableView<Check> checks, String name) {
    return checks.getItems().stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static boolean selectTab(OpenWindow window, int index) {
    window.<TabPane>find("result-tabs").getSelectionModel().select(index);
    return true;
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
    Button load = window.find("load");
    window.await("the work ends", () -> !load.isDisabled() && window.find("outcome").isVisible());
  }
}
