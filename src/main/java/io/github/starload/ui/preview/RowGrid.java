package io.github.starload.ui.preview;

import io.github.starload.design.Column;
import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first rows of a table; each column's head has name and type, and its origin in a tooltip.
final class RowGrid extends TableView<List<@Nullable String>> {
  private static final int ROWS_TO_MEASURE = 30;
  private static final double LEAST_WIDTH = 90;
  private static final double MOST_WIDTH = 280;
  private static final double CHARACTER_WIDTH = 7.6;
  private static final double PADDING = 26;

  RowGrid() {
    setId("preview-rows");
    getStyleClass().addAll("grid", "dense", "bordered");
    setAccessibleText("First rows of the selected table");
    setPlaceholder(new Label("No row in the first records."));
  }

  void show(TablePreview preview) {
    // The load id is known only once a load runs.
    List<Column> columns =
        preview.table().columns().stream().filter(column -> !PreviewText.isLoadId(column)).toList();
    getItems().clear();
    getColumns()
        .setAll(
            IntStream.range(0, columns.size())
                .mapToObj(i -> column(columns.get(i), i, preview.rows()))
                .toList());
    setItems(FXCollections.observableList(preview.rows()));
    scrollTo(0);
  }

  private static TextColumn<List<@Nullable String>> column(
      Column column, int index, List<List<@Nullable String>> rows) {
    TextColumn<List<@Nullable String>> made =
        new TextColumn<>("", width(column, index, rows), row -> row.get(index));
    Label name = new Label(column.name());
    name.getStyleClass().add("column-name");
    Label type = new Label(column.type().sql());
    type.getStyleClass().add("column-type");
    VBox head = new VBox(name, type);
    head.setAccessibleText(column.name() + ", " + column.type().sql());
    Tooltip.install(
        head,
        new Tooltip(
            column.name()
                + "\n"
                + column.type().sql()
                + ", "
                + PreviewText.nullable(column)
                + "\n"
                + PreviewText.origin(column.origin())));
    made.setId("column-" + column.name());
    if (PreviewText.isNumber(column)) {
      made.getStyleClass().add("number-column");
      head.setAlignment(Pos.CENTER_RIGHT);
    }
    made.setGraphic(head);
    return made;
  }

  private static double width(Column column, int index, List<List<@Nullable String>> rows) {
    int longest = Math.max(column.name().length(), column.type().sql().length());
    for (List<@Nullable String> row : rows.subList(0, Math.min(ROWS_TO_MEASURE, rows.size()))) {
      String cell = row.get(index);
      longest = Math.max(longest, cell == null ? 0 : cell.length());
    }
    return Math.clamp(longest * CHARACTER_WIDTH + PADDING, LEAST_WIDTH, MOST_WIDTH);
  }
}
