package io.github.starload.ui.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Column;
import io.github.starload.design.NodeRole;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.MixedKinds;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import io.github.starload.ui.sources.TestSession;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  void columnsAreMovedAmongThoseThatHoldData() {
    assertThat(columns()).containsExactly("thing_key", "id", "size", "gone", "starload_load_id");
    model.moveDown(fact(), column("size"));
    assertThat(columns()).containsExactly("thing_key", "id", "gone", "size", "starload_load_id");
    assertThat(model.undoable().getValue()).isEqualTo("put column fact_thing.size last");
    model.moveUp(fact(), column("size"));
    assertThat(columns()).containsExactly("thing_key", "id", "size", "gone", "starload_load_id");
    assertThat(model.undoable().getValue()).isEqualTo("put column fact_thing.size before gone");

    model.moveUp(fact(), column("size"));
    assertThat(model.refusal().get())
        .isEqualTo(
            "Cannot put column fact_thing.size before id: the keys stand first and the load id"
                + " last. Choose a place between them for a column that is neither.");
    model.undo();
    model.undo();
    assertThat(model.undoable().getValue()).isEmpty();
  }

  @Test
  void mixedValuesAreKeptInEveryWayThatTheDataPermits() {
    List<MixedKinds> choices = MixedChoices.of(node("$.size").at());
    assertThat(choices)
        .containsExactly(
            new MixedKinds.AsText(8),
            new MixedKinds.Whole(),
            new MixedKinds.ColumnPerKind(
                Map.of(
                    ScalarKind.TEXT, new ColumnType.Varchar(8),
                    ScalarKind.NUMBER, new ColumnType.SmallInt())),
            new MixedKinds.KeepOne(new ColumnType.SmallInt()));
    for (MixedKinds choice : choices) {
      model.edit(new DesignEdit.SetMixedKinds(JsonPath.parse("$.size"), choice));
      assertThat(model.refusal().get()).isEmpty();
      assertThat(MixedChoices.now(picture().design(), node("$.size").at())).contains(choice);
    }
    assertThat(picture().toDo()).extracting(ToDo::sentence).anyMatch(s -> s.contains("$.size"));
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

  private Table fact() {
    return picture().design().table("fact_thing");
  }

  private Column column(String name) {
    return fact().columns().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  private List<String> columns() {
    return fact().columns().stream().map(Column::name).toList();
  }

  private Picture picture() {
    return model.picture().getValue().orElseThrow();
  }

  private PathNode node(String path) {
    return DesignViewModel.node(picture(), JsonPath.parse(path)).orElseThrow();
  }
}
