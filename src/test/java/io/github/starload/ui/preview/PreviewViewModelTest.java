package io.github.starload.ui.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.sources.TestSession;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    model = new PreviewViewModel(desk.session, new AtOnceTaskRunner());
  }

  @Test
  void firstTableIsShownUntilAPersonPicksAnother() throws IOException {
    read("[{\"id\": 1, \"tags\": [{\"n\": \"a\"}, {\"n\": \"b\"}], \"never\": []}]");

    assertThat(selectedName()).isEqualTo("fact_thing");
    model.select(model.tables().get(1));
    assertThat(selectedName()).isEqualTo("thing_tag");
    assertThat(model.rowsShown(model.tables().get(1))).isEqualTo("2 rows");
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
  void longSourceSaysThatItsFirstRecordsAreShown() throws IOException {
    read(
        IntStream.range(0, 1000)
            .mapToObj(i -> "{\"id\": " + i + "}")
            .collect(Collectors.joining("\n")));

    assertThat(model.rowsShown(model.tables().getFirst()))
        .isEqualTo(
            "500 rows of 1000: only the first 500 records are shown, as every edit makes all rows"
                + " anew; a load takes all");
  }

  @Test
  void rowShowsItsRecordWithTheElementMarkedThatItCameFrom() throws IOException {
    read("[{\"id\": 1, \"tags\": [{\"n\": \"a\"}, {\"n\": \"b\"}]}]");
    model.select(model.tables().get(1));
    model.lookAt(PreviewRow.of(model.tables().get(1)).get(1));

    assertThat(model.recordPlace().get()).isEqualTo("Record 1 of things.json, line 1");
    assertThat(model.record().getValue().stream().map(JsonLines.Line::text))
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
            model.record().getValue().stream()
                .filter(JsonLines.Line::marked)
                .map(JsonLines.Line::text))
        .containsExactly("    {", "      \"n\": \"b\"", "    }");
  }

  @Test
  void columnsAreProfiled() throws IOException {
    read("[{\"id\": 1, \"size\": 3}, {\"id\": 2, \"size\": null}, {\"id\": 3, \"size\": 9}]");

    ColumnFacts size =
        model.facts().stream()
            .filter(f -> f.column().name().equals("size"))
            .findFirst()
            .orElseThrow();
    assertThat(size.nulls()).isEqualTo(1);
    assertThat(size.distinct()).isEqualTo("2");
    assertThat(size.least() + " " + size.greatest()).isEqualTo("3 9");
    assertThat(size.bars()).hasSize(12).startsWith(1.0, 0.0).endsWith(1.0);
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

  private String selectedName() {
    return model.selected().getValue().map(TablePreview::table).orElseThrow().name();
  }
}
