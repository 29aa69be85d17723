package io.github.starload.ui.preview;

import io.github.starload.design.Column;
import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.TextColumn;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// The first rows of a table, to be searched and sorted; each column's head has name and type, and
/// its origin in a tooltip.
final class RowGrid extends TableView<PreviewRow> {
  private static final int ROWS_TO_MEASURE = 30;
  private static final double LEAST_WIDTH = 90;
  private static final double MOST_WIDTH = 280;
  private static final double CHARACTER_WIDTH = 7.6;
  private static final double PADDING = 26;

  /// NULL comes last.
  private static final Comparator<String> NUMBERS =
      Comparator.nullsLast(Comparator.comparing(BigDecimal::new));

  private static final Comparator<String> TEXTS = Comparator.nullsLast(Comparator.naturalOrder());

  private FilteredList<PreviewRow> filtered =
      new FilteredList<>(FXCollections.observableArrayList());

  RowGrid() {
    setId("preview-rows");
    getStyleClass().addAll("grid", "dense", "bordered");
    setAccessibleText(PreviewWords.ROWS_SPOKEN.text());
    setPlaceholder(new Label(PreviewWords.NO_ROW.text()));
  }

  void show(TablePreview preview, String words) {
    // The load id is known only once a load runs.
    List<Column> columns =
        preview.table().columns().stream().filter(column -> !PreviewText.isLoadId(column)).toList();
    List<PreviewRow> rows = PreviewRow.of(preview);
    setItems(FXCollections.observableArrayList());
    getColumns()
        .setAll(
            IntStream.range(0, columns.size())
                .mapToObj(i -> column(columns.get(i), i, rows))
                .toList());
    filtered = new FilteredList<>(FXCollections.observableArrayList(rows));
    SortedList<PreviewRow> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    search(words);
    scrollTo(0);
  }

  /// Shows only rows that hold the words.
  void search(String words) {
    filtered.setPredicate(row -> row.holds(words));
  }

  private static TextColumn<PreviewRow> column(Column column, int index, List<PreviewRow> rows) {
    TextColumn<PreviewRow> made =
        new TextColumn<>("", width(column, index, rows), row -> row.cells().get(index));
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
    head.setAlignment(Pos.CENTER_LEFT);
    made.setId("column-" + column.name());
    made.setComparator(TEXTS);
    if (PreviewText.isNumber(column)) {
      made.getStyleClass().add("number-column");
      made.setComparator(NUMBERS);
      head.setAlignment(Pos.CENTER_RIGHT);
    }
    made.setGraphic(head);
    return made;
  }

  private static double width(Column column, int index, List<PreviewRow> rows) {
    int longest = Math.max(column.name().length(), column.type().sql().length());
    for (PreviewRow row : rows.subList(0, Math.min(ROWS_TO_MEASURE, rows.size()))) {
      String cell = row.cells().get(index);
      longest = Math.max(longest, cell == null ? 0 : cell.length());
    }
    return Math.clamp(longest * CHARACTER_WIDTH + PADDING, LEAST_WIDTH, MOST_WIDTH);
  }
}
