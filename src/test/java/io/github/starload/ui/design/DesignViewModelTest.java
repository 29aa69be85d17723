package io.github.starload.ui.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.NodeRole;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.json.JsonPath;
import io.github.starload.ui.sources.TestSession;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignViewModelTest {
  @TempDir Path folder;

  private TestSession desk;
  private DesignViewModel model;

  @BeforeEach
  void readThings() throws IOException {
    desk = new TestSession(folder.resolve("state"));
    model = new DesignViewModel(desk.session, desk.designer, desk.unsaved, new AtOnceTaskRunner());
    Path things =
        Files.writeString(
            folder.resolve("things.json"),
            """
            [{"id": 1, "size": 7, "never": [], "tags": [{"n": "a"}, {"n": "b"}]},
             {"id": 2, "size": "big", "tags": [{"n": "c"}], "gone": null}]
            """);
    desk.sources.add(List.of(things.toString()));
  }

  @Test
  void treeTellsWhatWasSeenAndWhatBecomesOfIt() {
    assertThat(picture().roots().getFirst().becomes()).isEqualTo("fact");
    assertThat(picture().roots().getFirst().children())
        .extracting(node -> node.label() + " " + node.type() + " " + node.becomes())
        .contains("id SMALLINT column", "size 1 text, 1 number column", "tags array detail");
    PathNode gone = node("$.gone");
    assertThat(gone.count()).isZero();
    assertThat(gone.empty()).isEqualTo(2);
  }

  @Test
  void findingsAreListedTheHeaviestFirstAndLeadToTheirPlace() {
    assertThat(picture().toDo())
        .extracting(ToDo::sentence)
        .containsExactly(
            "$.size holds 1 text and 1 number; kept as column.",
            "$.gone is only ever null; type its column, or leave it out.",
            "$.never[] is left out: It never holds anything in this data.");
    model.select(picture().toDo().getFirst().where());
    assertThat(model.selection().get()).contains(new Selection.OfPath(JsonPath.parse("$.size")));
  }

  @Test
  void roleOfANodeIsChangedAndTakenBack() {
    model.edit(new DesignEdit.SetRole(JsonPath.parse("$.tags"), NodeRole.SUPER));
    assertThat(model.refusal().get()).isEmpty();
    assertThat(picture().drawing().boxes()).hasSize(1);
    assertThat(node("$.tags").role()).isEqualTo(NodeRole.SUPER);
    assertThat(model.undoable().getValue()).isEqualTo("set the role of $.tags to super");

    model.undo();
    assertThat(picture().drawing().boxes()).hasSize(2);
    assertThat(model.redoable().getValue()).isEqualTo("set the role of $.tags to super");
  }

  @Test
  void renamedTableStaysSelected() {
    model.select(new Selection.OfTable("thing_tag"));
    model.edit(new DesignEdit.RenameTable("thing_tag", "labels"));

    assertThat(model.selection().get()).contains(new Selection.OfTable("labels"));
    assertThat(model.summary().get()).isEqualTo("things: 2 tables for 2 records, unsaved edits.");
  }

  @Test
  void consequencesAndStatementsFollowAnEdit() {
    model.edit(new DesignEdit.RenameTable("thing_tag", "labels"));

    assertThat(picture().drawing().box("labels").orElseThrow().box().facts()).isEqualTo("3 rows");
    assertThat(picture().sql().get("labels"))
        .contains("CREATE TABLE \"labels\" (")
        .contains("COPY \"public\".\"stage_")
        .contains("MANIFEST");
  }

  @Test
  void openedDesignIsDrawnWithoutData() {
    Path file = folder.resolve("my.starload.json");
    desk.designer.save(file, () -> {});
    desk.sources.removeAll();
    assertThat(model.picture().getValue()).isEmpty();

    model.open(file);
    assertThat(picture().drawing().boxes()).hasSize(2);
    assertThat(model.summary().get()).isEqualTo("things: 2 tables, no data read.");
  }

  private Picture picture() {
    return model.picture().getValue().orElseThrow();
  }

  private PathNode node(String path) {
    return DesignViewModel.node(picture(), JsonPath.parse(path)).orElseThrow();
  }
}
