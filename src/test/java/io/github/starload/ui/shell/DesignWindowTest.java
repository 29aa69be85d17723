package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Contract.Mode;
import io.github.starload.design.StarDesign;
import io.github.starload.design.TextRules.Repair;
import io.github.starload.design.file.DesignFile;
import io.github.starload.load.Targets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.session.UnsavedEdits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sources, Design and Preview as a person uses them, on the real engine; nothing is loaded.
class DesignWindowTest {
  private static final Path LAUNCHES = Path.of("samples", "launches.json");

  @TempDir Path folder;

  @Test
  void sampleBecomesAStarThatIsEditedUndoneSavedAndExported() throws IOException {
    try (OpenWindow window = open()) {
      window.pictures("sources-empty");
      window.await(
          "the sample is offered",
          () -> window.robot.lookup("#sample-launches").tryQuery().isPresent());
      window.press("sample-launches");
      awaitStar(window);
      window.pictures("sources");

      window.press("sources-next");
      window.pictures("design");
      assertThat(window.<TreeTableView<?>>find("path-tree").getRoot().getChildren()).hasSize(1);
      assertThat(window.text("inspected")).isEqualTo("fact_launch");

      rename(window, "launches");
      window.await(
          "the star follows", () -> window.robot.lookup("#box-launches").tryQuery().isPresent());
      assertThat(window.text("inspected")).isEqualTo("launches");

      rename(window, "Bad Name");
      window.await(
          "the refusal is shown",
          () ->
              !window.robot.lookup(".problem").queryAll().stream()
                  .filter(Node::isVisible)
                  .toList()
                  .isEmpty());
      window.pictures("design-refused");

      window.robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
      window.await(
          "the edit is undone",
          () -> window.robot.lookup("#box-fact_launch").tryQuery().isPresent());
      window.press("redo");
      window.await(
          "and made again", () -> window.robot.lookup("#box-launches").tryQuery().isPresent());

      window.press("design-next");
      ListView<?> tables = window.find("preview-tables");
      window.onFxThread(
          () -> {
            tables.getSelectionModel().select(9);
            return true;
          });
      TableView<?> rows = window.find("preview-rows");
      window.onFxThread(
          () -> {
            rows.getSelectionModel().select(2);
            return true;
          });
      ListView<?> json = window.find("record-json");
      window.await("the record is shown", () -> !json.getItems().isEmpty());
      window.pictures("preview");
      window.robot.clickOn("Column profile");
      window.pictures("preview-profile");
      window.press("go-design");
      rules(window);

      Path file = folder.resolve("launches.starload.json");
      window.picker.answer(file);
      window.robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
      window.await(
          "the design is saved",
          () -> Files.exists(file) && window.standing("design").equals("17 tables"));
      StarDesign saved = DesignFile.read(file);
      assertThat(saved.tables().getFirst().name()).isEqualTo("launches");
      assertThat(saved.rejectLimit()).isEqualTo(7);
      assertThat(saved.text().nul()).isEqualTo(Repair.REPLACE);
      assertThat(saved.contract()).isEqualTo(new Contract(Mode.FREEZE, Mode.EVOLVE, Mode.EVOLVE));
      assertThat(saved.contractOf("launch_core"))
          .isEqualTo(new Contract(Mode.FREEZE, Mode.EVOLVE, Mode.REJECT_VALUE));
      assertThat(saved.table("launch_core").columns())
          .anyMatch(column -> column.contract().equals(Optional.of(Mode.EVOLVE)));

      for (String kind : List.of("svg", "png")) {
        Path drawn = folder.resolve("star." + kind);
        window.picker.answer(drawn);
        window.press("export");
        window.press("export-" + kind);
        window.await("the star is exported", () -> Files.exists(drawn) && Files.size(drawn) > 500);
      }
      BufferedImage png = ImageIO.read(folder.resolve("star.png").toFile());
      assertThat(png.getWidth()).isGreaterThan(1500);
      assertThat(folder.resolve("star.svg")).content().contains(">dim_core<");
    }
  }

  @Test
  void treeAndStarSelectInEachOtherAndFindingsLeadToTheirPlace() {
    try (OpenWindow window = open()) {
      window.openSource(LAUNCHES);
      awaitStar(window);
      window.press("go-design");
      window.press("box-launch_core");
      assertThat(window.text("inspected")).isEqualTo("launch_core");
      TreeTableView<?> tree = window.find("path-tree");
      assertThat(String.valueOf(tree.getSelectionModel().getSelectedItem().getValue()))
          .contains("launch_core");
      window.pictures("design-detail");

      ListView<?> toDo = window.find("to-do");
      window.onFxThread(
          () -> {
            toDo.getSelectionModel().selectFirst();
            return true;
          });
      assertThat(window.text("inspected")).startsWith("$.");
      window.pictures("design-path");

      window.press("box-dim_core");
      window.robot.clickOn("SQL");
      assertThat(window.<TextInputControl>find("sql").getText())
          .contains("CREATE TABLE \"dim_core\"")
          .contains("COPY ")
          .contains("MANIFEST");
      window.pictures("design-sql");
    }
  }

  @Test
  void unsavedEditsAreAskedAboutAndTakenUpAfterARestart() {
    try (OpenWindow window = open()) {
      window.openSource(LAUNCHES);
      awaitStar(window);
      window.press("go-design");
      rename(window, "launches");
      window.await(
          "the star follows", () -> window.robot.lookup("#box-launches").tryQuery().isPresent());
      window.picker.answer(UnsavedEdits.Answer.STAY);
      window.press("go-sources");
      window.press("remove-all");
      assertThat(window.picker.asked()).isEqualTo(1);
      assertThat(window.<ListView<?>>find("source-list").getItems()).hasSize(1);
    }
    try (OpenWindow window = open()) {
      window.await(
          "the session is taken up",
          () -> window.robot.lookup("#box-launches").tryQuery().isPresent());
      assertThat(window.standing("design")).isEqualTo("unsaved edits");
    }
  }

  @Test
  void aDesignThatThePersonOpensTheProgramWithIsShownFirst() throws IOException {
    Path named = folder.resolve("moon.starload.json");
    try (OpenWindow window = open()) {
      window.openSource(LAUNCHES);
      awaitStar(window);
      window.press("go-design");
      rename(window, "moons");
      window.await(
          "the star follows", () -> window.robot.lookup("#box-moons").tryQuery().isPresent());
      window.picker.answer(named);
      window.robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
      window.await("the design is saved", () -> Files.exists(named));
      window.press("go-sources");
      window.press("remove-all");
    }
    try (OpenWindow window = open((shown, stage) -> shown.show(stage, named))) {
      window.await(
          "the star is drawn", () -> window.robot.lookup("#box-moons").tryQuery().isPresent());
      assertThat(window.find("design-next").isVisible()).isTrue();
      window.pictures("design-opened");
    }
  }

  /// What holds for the whole design, for a table, and for a column.
  private static void rules(OpenWindow window) {
    window.press("design-rules");
    window.pictures("design-rules");
    Node limit = window.find("reject-limit");
    write(window, "reject-limit", "7");
    edited(window, "set the reject limit to 7");
    awaitAnew(window, limit);
    choose(window, "text-nul", Repair.REPLACE);
    edited(window, "set the rules for text");
    choose(window, "design-contract-tables", Mode.FREEZE);
    edited(window, "set the contract");
    window.press("box-launch_core");
    Node contract = window.find("table-contract");
    window.onFxThread(
        () -> {
          window.<ComboBox<?>>find("table-contract").getSelectionModel().select(1);
          return true;
        });
    window.await(
        "a contract of its own",
        () -> window.robot.lookup("#table-contract-types").tryQuery().isPresent());
    awaitAnew(window, contract);
    choose(window, "table-contract-types", Mode.REJECT_VALUE);
    window.await(
        "the table's contract",
        () -> window.<ComboBox<?>>find("table-contract-types").getValue() == Mode.REJECT_VALUE);
    window.pictures("design-table");
    ListView<Column> columns = window.find("columns");
    window.onFxThread(
        () -> {
          columns.getItems().stream()
              .filter(column -> column.name().equals("flight"))
              .forEach(columns.getSelectionModel()::select);
          return true;
        });
    choose(window, "column-contract", Optional.of(Mode.EVOLVE));
    window.await(
        "the column's contract",
        () -> window.find("undo").getAccessibleText().contains("contract of launch_core.flight"));
    window.pictures("design-column");
  }

  private static void edited(OpenWindow window, String words) {
    window.await(words, () -> window.find("undo").getAccessibleText().equals("Undo: " + words));
  }

  private static <T> void choose(OpenWindow window, String id, T value) {
    ComboBox<T> box = window.find(id);
    window.onFxThread(
        () -> {
          box.setValue(value);
          return true;
        });
    awaitAnew(window, box);
  }

  /// An edit has come to its end when star and form are drawn anew.
  private static void awaitAnew(OpenWindow window, Node control) {
    window.await(
        control.getId() + " is shown anew",
        () ->
            window.robot.lookup("#" + control.getId()).tryQuery().stream()
                .anyMatch(now -> !now.equals(control)));
  }

  private static void rename(OpenWindow window, String name) {
    write(window, "table-name", name);
  }

  private static void write(OpenWindow window, String id, String name) {
    TextField field = window.find(id);
    window.onFxThread(
        () -> {
          field.requestFocus();
          field.setText(name);
          return true;
        });
    window.robot.type(KeyCode.ENTER);
  }

  private static void awaitStar(OpenWindow window) {
    window.await(
        "the star is drawn", () -> window.robot.lookup("#box-fact_launch").tryQuery().isPresent());
  }

  private OpenWindow open() {
    return open(MainWindow::show);
  }

  private OpenWindow open(BiConsumer<MainWindow, Stage> show) {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    Targets targets = new SandboxTargets(home, SandboxHolder.WINDOW);
    return new OpenWindow(home, targets, show);
  }
}
