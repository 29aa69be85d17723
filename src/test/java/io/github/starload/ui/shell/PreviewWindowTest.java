package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All rows of a source that is longer than its first records, in the window.
class PreviewWindowTest {
  private static final int ROWS = 4000;

  @TempDir Path folder;

  @Test
  void allRowsAreScrolledSearchedSortedAndTracedToTheirRecord() throws IOException {
    StarloadHome home = new StarloadHome(folder.resolve("home"));
    try (OpenWindow window = new OpenWindow(home, new SandboxTargets(home, SandboxHolder.WINDOW))) {
      window.openSource(orders());
      window.await("the source is read", () -> window.standing("sources").equals("4,000 records"));
      window.press("go-preview");
      window.await("all rows", () -> window.text("preview-standing").equals("4,000 rows"));
      TableView<?> rows = window.find("preview-rows");
      assertThat(rows.getItems()).hasSize(ROWS);

      window.onFxThread(
          () -> {
            rows.scrollTo(ROWS - 1);
            return true;
          });
      window.await("the last row", () -> id(rows, ROWS - 1).equals("3999"));
      window.onFxThread(
          () -> {
            rows.getSelectionModel().clearAndSelect(ROWS - 1);
            return true;
          });
      window.await(
          "its record",
          () -> window.text("record-place").equals("Record 4,000 of orders.json, line 4,000"));
      ListView<?> json = window.find("record-json");
      assertThat(json.getItems().toString()).contains("\"id\": 3999");

      window.robot.clickOn("#preview-search").write("note 77");
      window.await(
          "the words are found",
          () -> window.text("preview-listed").equals("11 of 4,000 rows hold “note 77”."));
      assertThat(rows.getItems()).hasSize(11);
      window.onFxThread(
          () -> {
            TableColumn<?, ?> id = column(rows);
            id.setSortType(TableColumn.SortType.DESCENDING);
            sort(rows, id);
            return true;
          });
      window.await("they are sorted", () -> id(rows, 0).equals("779"));
      window.pictures("preview-found");
    }
    assertThat(home.rows()).isEmptyDirectory();
  }

  private Path orders() throws IOException {
    return Files.writeString(
        folder.resolve("orders.json"),
        IntStream.range(0, ROWS)
            .mapToObj(
                i ->
                    "{\"id\":%d,\"note\":\"note %d\",\"total\":%d.%02d,\"lines\":[%d,%d]}"
                        .formatted(i, i, i * 7 % 991, i % 100, i, i + 1))
            .collect(Collectors.joining("\n")));
  }

  private static TableColumn<?, ?> column(TableView<?> rows) {
    return rows.getColumns().stream()
        .filter(each -> "column-id".equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  private static String id(TableView<?> rows, int row) {
    return rows.getItems().size() <= row ? "" : String.valueOf(column(rows).getCellData(row));
  }

  @SuppressWarnings("unchecked")
  private static <S> void sort(TableView<S> rows, TableColumn<?, ?> by) {
    rows.getSortOrder().setAll((TableColumn<S, ?>) by);
  }
}
