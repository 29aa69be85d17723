package io.github.starload.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Table;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.file.DesignFile;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import io.github.starload.ui.sources.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignerTest {
  @TempDir Path folder;

  private TestSession desk;
  private Session session;

  @BeforeEach
  void readThings() throws IOException {
    desk = new TestSession(folder.resolve("state")).begin();
    session = desk.session;
    Path things =
        Files.writeString(
            folder.resolve("things.json"),
            "[{\"id\": 1, \"size\": 70000, \"tags\": [{\"n\": \"a\"}]}, {\"id\": 2, \"size\": 3}]");
    desk.sources.add(List.of(things.toString()));
  }

  @Test
  void editChangesDesignAndOutlookAndCanBeTakenBack() {
    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));

    assertThat(tables()).containsExactly("things", "thing_tag");
    assertThat(session.outlook().get().orElseThrow().previews())
        .extracting(preview -> preview.table().name())
        .containsExactly("things", "thing_tag");
    assertThat(session.analysis().get().orElseThrow().design().tables().getFirst().name())
        .isEqualTo("things");
    assertThat(session.isUnsaved()).isTrue();

    desk.designer.undo();
    assertThat(tables()).containsExactly("fact_thing", "thing_tag");
    assertThat(session.isUnsaved()).isFalse();
    desk.designer.redo();
    assertThat(tables()).containsExactly("things", "thing_tag");
  }

  @Test
  void refusedEditSaysWhyAndChangesNothing() {
    desk.designer.edit(
        new DesignEdit.RetypeColumn("fact_thing", "size", new ColumnType.SmallInt()));

    assertThat(desk.designer.refusal().get())
        .startsWith("Cannot give column fact_thing.size the type SMALLINT: the data holds");
    assertThat(session.edits().get().orElseThrow().done()).isEmpty();

    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));
    assertThat(desk.designer.refusal().get()).isEmpty();
  }

  @Test
  void editsAreMadeAgainWhenTheDataGrows() throws IOException {
    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));
    desk.designer.edit(new DesignEdit.LeaveOut(JsonPath.parse("$.tags"), 0));
    Path more =
        Files.writeString(folder.resolve("things2.json"), "[{\"id\": 3, \"colour\": \"red\"}]");
    desk.sources.add(List.of(more.toString()));

    assertThat(tables()).containsExactly("things");
    assertThat(session.design().orElseThrow().tables().getFirst().columns())
        .extracting(column -> column.name())
        .contains("colour");
    assertThat(session.edits().get().orElseThrow().done()).hasSize(2);
    assertThat(desk.designer.notice().get()).isEmpty();
  }

  @Test
  void editThatAllTheDataRefusesIsTold() throws IOException {
    desk.designer.edit(new DesignEdit.RetypeColumn("fact_thing", "size", new ColumnType.BigInt()));
    Path more =
        Files.writeString(
            folder.resolve("things2.json"), "[{\"id\": 3, \"size\": 99999999999999999999}]");
    desk.sources.add(List.of(more.toString()));

    assertThat(desk.designer.notice().get())
        .startsWith("1 edit could not be made again on all the data. Cannot give column");
  }

  @Test
  void savedDesignStaysAsItIsAndGrowsOnlyTowardNewData() throws IOException {
    Path file = folder.resolve("my.starload.json");
    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));
    desk.designer.save(file, () -> {});
    assertThat(session.isUnsaved()).isFalse();
    assertThat(DesignFile.read(file)).isEqualTo(session.design().orElseThrow());

    Path more =
        Files.writeString(folder.resolve("things2.json"), "[{\"id\": 3, \"colour\": \"red\"}]");
    desk.sources.add(List.of(more.toString()));
    assertThat(tables().getFirst()).isEqualTo("things");
    assertThat(desk.designer.notice().get())
        .isEqualTo("The design grew toward this data: $.colour is in no column; it has 1 values.");
    assertThat(session.isUnsaved()).isTrue();
  }

  @Test
  void openedDesignTakesThePlaceOfTheProposedOne() {
    Path file = folder.resolve("my.starload.json");
    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));
    desk.designer.save(file, () -> {});
    desk.sources.removeAll();
    desk.sources.add(List.of(folder.resolve("things.json").toString()));
    assertThat(tables().getFirst()).isEqualTo("fact_thing");

    desk.designer.open(file);
    assertThat(tables().getFirst()).isEqualTo("things");
    assertThat(session.designFile().get()).contains(file);
    assertThat(session.outlook().get().orElseThrow().drift().isEmpty()).isTrue();
  }

  @Test
  void restartTakesUpSourcesAndUnsavedEdits() {
    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));
    TestSession next = new TestSession(folder.resolve("state")).begin();

    assertThat(next.sources.lines()).extracting(line -> line.name()).containsExactly("things.json");
    assertThat(next.session.design().orElseThrow().tables().getFirst().name()).isEqualTo("things");
    assertThat(next.session.isUnsaved()).isTrue();
    assertThat(next.session.analysis().get()).isPresent();
    assertThat(next.keeper.recent())
        .containsExactly(List.of(folder.resolve("things.json").toString()));
  }

  @Test
  void aDesignAtTheStartComesWithoutTheSourcesOfAnother() {
    Path other = saved("other");
    desk.designer.save(folder.resolve("mine.starload.json"), () -> {});
    TestSession next = new TestSession(folder.resolve("state")).begin(other);

    assertThat(next.session.designFile().get()).contains(other);
    assertThat(next.sources.lines()).isEmpty();
    assertThat(next.keeper.recent()).hasSize(1);
  }

  @Test
  void aDesignAtTheStartBringsItsOwnSources() {
    Path mine = folder.resolve("mine.starload.json");
    desk.designer.save(mine, () -> {});
    TestSession next = new TestSession(folder.resolve("state")).begin(mine);

    assertThat(next.session.designFile().get()).contains(mine);
    assertThat(next.sources.lines()).extracting(line -> line.name()).containsExactly("things.json");
  }

  @Test
  void aDesignAtTheStartAsksAboutTheEditsOfAnother() {
    Path other = saved("other");
    desk.designer.edit(new DesignEdit.RenameTable("fact_thing", "things"));
    TestSession next = new TestSession(folder.resolve("state"));
    next.stays();
    next.begin(other);
    assertThat(next.session.isUnsaved()).isTrue();
    assertThat(next.session.design().orElseThrow().tables().getFirst().name()).isEqualTo("things");

    TestSession last = new TestSession(folder.resolve("state"));
    last.givesUp();
    last.begin(other);
    assertThat(last.session.isUnsaved()).isFalse();
    assertThat(last.session.designFile().get()).contains(other);
  }

  /// The design as it stands, in a file that the session does not know.
  private Path saved(String name) {
    Path file = folder.resolve(name + DesignFile.ENDING);
    DesignFile.save(session.design().orElseThrow(), file);
    return file;
  }

  @Test
  void addressWithASecretIsNotKept() throws IOException {
    desk.session.name(
        List.of(
            new SavedSource("https://example.com/a.json?token=hidden", "", Optional.empty()),
            new SavedSource("https://example.com/b.json", "", Optional.empty())));

    assertThat(folder.resolve("state").resolve("session.json"))
        .content()
        .contains("b.json")
        .doesNotContain("a.json")
        .doesNotContain("hidden");
  }

  @Test
  void typesOfTheFirstRecordsGiveWayToThoseOfAll() throws IOException {
    String many =
        IntStream.range(0, 9000)
            .mapToObj(i -> "{\"id\": " + i + ", \"note\": \"some more text\"}")
            .collect(Collectors.joining("\n"));
    Path late =
        Files.writeString(folder.resolve("late.jsonl"), many + "\n{\"id\": 9000, \"late\": 1}");
    desk.sources.replace(List.of(late.toString()));

    assertThat(session.design().orElseThrow().tables().getFirst().columns())
        .extracting(column -> column.name())
        .contains("late");
    assertThat(
            session.outlook().get().orElseThrow().consequences().tables().getFirst().rows().text())
        .isEqualTo("9001");
  }

  private List<String> tables() {
    return session.design().orElseThrow().tables().stream().map(Table::name).toList();
  }
}
