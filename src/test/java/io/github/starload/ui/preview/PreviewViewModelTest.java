package io.github.starload.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.browse.ColumnLook;
import io.github.starload.browse.Sorting;
import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.sources.TestSession;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
  @TempDir Path folder;

  private TestSession desk;
  private PreviewViewModel model;

  @BeforeEach
  void open() {
    desk = new TestSession(folder.resolve("state"));
    model = new PreviewViewModel(desk.session, new AtOnceTaskRunner(), folder.resolve("rows"));
  }

  @Test
  void firstTableIsShownUntilAPersonPicksAnother() throws IOException {
    read("[{\"id\": 1, \"tags\": [{\"n\": \"a\"}, {\"n\": \"b\"}], \"never\": []}]");

    assertThat(selectedName()).isEqualTo("fact_thing");
    model.select(model.tables().get(1));
    assertThat(selectedName()).isEqualTo("thing_tag");
    assertThat(model.standing().get()).isEqualTo("2 rows");
  }

  @Test
  void pickedTableStaysPickedWhenTheSourcesAreReadAgain() throws IOException {
    read("[{\"id\": 1, \"tags\": [{\"n\": \"a\"}]}]");
    model.select(model.tables().get(1));
    desk.sources.readAgain();

    assertThat(selectedName()).isEqualTo("thing_tag");
  }

  @Test
  void whatIsLeftOutIsNamedWithItsReason() throws IOException {
    read("[{\"id\": 1, \"never\": []}]");

    assertThat(model.leftOut().get()).isEqualTo("Left out: $.never[] (1×)");
    assertThat(model.reasons()).isEqualTo("$.never[]: It never holds anything in this data.");
  }

  @Test
  void longSourceShowsItsFirstRecordsUntilAPersonLooksAndThenAllRows() throws IOException {
    read(things(1000));

    assertThat(model.standing().get())
        .isEqualTo("500 rows of the first records; all rows follow when the sources are read");
    model.watch(true);
    assertThat(model.standing().get()).isEqualTo("1,000 rows");
    assertThat(shown()).hasSize(1000);
    assertThat(shown().getLast().cells().get()).contains("999", "name 999");
  }

  @Test
  void everyRowOfALongSourceKnowsItsRecord() throws IOException {
    read(things(1000));
    model.watch(true);
    PreviewRow row = shown().get(777);
    model.lookAt(row);

    assertThat(model.record().place().get()).isEqualTo("Record 778 of things.json, line 778");
    assertThat(model.record().lines().getValue())
        .extracting(JsonLines.Line::text)
        .contains("  \"id\": 777,");
  }

  @Test
  void rowsOfALongSourceAreSearchedAndSorted() throws IOException {
    read(things(1000));
    model.watch(true);
    model.listing().search("NAME 99");
    assertThat(model.listing().sentence().get()).isEqualTo("11 of 1,000 rows hold “NAME 99”.");
    assertThat(shown()).hasSize(11);

    model.sort(Optional.of(new Sorting(1, Sorting.Way.GREATEST_FIRST)));
    assertThat(model.listing().sentence().get())
        .isEqualTo("11 of 1,000 rows hold “NAME 99”. Sorted by id.");
    assertThat(shown().getFirst().cells().get()).contains("999");
    model.listing().search("");
    assertThat(shown()).hasSize(1000);
    assertThat(shown().get(1).cells().get()).contains("998");
  }

  @Test
  void rowsOfDimensionsComeWithTheRecordThatNamesThemFirst() throws IOException {
    read(
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"id\": %d, \"box\": \"%024x\"}".formatted(i, i % 7))
            .collect(Collectors.joining("\n")));
    model.watch(true);
    model.select(
        model.tables().stream()
            .filter(table -> table.table() instanceof Table.Dimension)
            .findFirst()
            .orElseThrow());

    assertThat(shown()).hasSize(7);
    PreviewRow third = shown().get(2);
    model.lookAt(third);
    assertThat(third.cells().get()).contains("%024x".formatted(2));
    assertThat(model.record().place().get()).isEqualTo("Record 3 of things.json, line 3");
  }

  @Test
  void rowsOnDiskGoWithTheWindowAndThoseOfAKilledOneAtTheNextStart() throws IOException {
    Path rows = folder.resolve("rows");
    Path killed = Files.createDirectories(rows.resolve("999999999-1"));
    Files.writeString(killed.resolve("1"), "left behind");
    read(things(1000));
    assertThat(killed).exists();
    model.watch(true);

    assertThat(rows).isDirectoryNotContaining(killed::equals).isNotEmptyDirectory();
    model.close();
    assertThat(rows).isEmptyDirectory();
  }

  @Test
  void otherSourcesShowOtherRows() throws IOException {
    read(things(1000));
    model.watch(true);
    read(things(600));
    desk.sources.readAgain();

    assertThat(model.standing().get()).isEqualTo("600 rows");
    assertThat(shown()).hasSize(600);
  }

  @Test
  void rowsAreCopiedInEachForm() throws IOException {
    read(things(3));
    List<String> copied = new ArrayList<>();
    model.listing().copy(List.of(1), GridCopy.Form.TSV, copied::add);
    model.listing().copy(List.of(), GridCopy.Form.JSON, copied::add);

    assertThat(copied.getFirst()).contains("\t1\tname 1\n").doesNotContain("name 2");
    assertThat(copied.getLast()).contains("\"name 0\"", "\"name 2\"");
    assertThat(model.listing().sentence().get()).isEqualTo("Copied 3 rows.");
  }

  @Test
  void rowShowsItsRecordWithTheElementMarkedThatItCameFrom() throws IOException {
    read("[{\"id\": 1, \"tags\": [{\"n\": \"a\"}, {\"n\": \"b\"}]}]");
    model.select(model.tables().get(1));
    model.lookAt(shown().get(1));

    assertThat(model.record().place().get()).isEqualTo("Record 1 of things.json, line 1");
    assertThat(model.record().lines().getValue().stream().map(JsonLines.Line::text))
        .containsExactly(
            "{",
            "  \"id\": 1,",
            "  \"tags\": [",
            "    {",
            "      \"n\": \"a\"",
            "    },",
            "    {",
            "      \"n\": \"b\"",
            "    }",
            "  ]",
            "}");
    assertThat(
            model.record().lines().getValue().stream()
                .filter(JsonLines.Line::marked)
                .map(JsonLines.Line::text))
        .containsExactly("    {", "      \"n\": \"b\"", "    }");
  }

  @Test
  void columnsAreProfiled() throws IOException {
    read("[{\"id\": 1, \"size\": 3}, {\"id\": 2, \"size\": null}, {\"id\": 3, \"size\": 9}]");

    assertThat(model.columns().columns()).isEmpty();
    model.columns().watch(true);
    ColumnLook size =
        model.columns().columns().stream()
            .filter(look -> look.column().name().equals("size"))
            .findFirst()
            .orElseThrow();
    assertThat(model.columns().standing().get()).isEqualTo("Of all 3 rows.");
    assertThat(size.nulls()).isEqualTo(1);
    assertThat(size.distinct()).isEqualTo(2);
    assertThat(size.least().orElseThrow() + " " + size.greatest().orElseThrow()).isEqualTo("3 9");
    assertThat(size.bars()).startsWith(1.0, 0.0).endsWith(1.0);
  }

  @Test
  void nothingIsShownAfterTheLastFileWasTakenOut() throws IOException {
    read("[{\"id\": 1}]");
    desk.sources.removeAll();

    assertThat(model.tables()).isEmpty();
    assertThat(model.selected().getValue()).isEmpty();
  }

  private void read(String json) throws IOException {
    Path things = Files.writeString(folder.resolve("things.json"), json);
    desk.sources.add(List.of(things.toString()));
  }

  private static String things(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"id\": %d, \"name\": \"name %d\"}".formatted(i, i))
        .collect(Collectors.joining("\n"));
  }

  private PagedRows shown() {
    PagedRows rows = model.listing().rows().get().orElseThrow();
    rows.forEach(row -> assertThat(row.number()).isNotNegative());
    return rows;
  }

  private String selectedName() {
    return model.selected().getValue().map(TablePreview::table).orElseThrow().name();
  }
}
