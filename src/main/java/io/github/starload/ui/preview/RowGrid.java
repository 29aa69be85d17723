package io.github.starload.ui.preview;

import io.github.starload.browse.Sorting;
import io.github.starload.design.Column;
import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.Clip;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The rows of a table, to be sorted by their heads; each column's head has name and type, and its
/// origin in a tooltip. Rows and columns that are not to be seen cost nothing.
final class RowGrid extends TableView<PreviewRow> {
  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
  private static final int ROWS_TO_MEASURE = 30;
  private static final double LEAST_WIDTH = 90;
  private static final double MOST_WIDTH = 280;
  private static final double CHARACTER_WIDTH = 7.6;
  private static final double PADDING = 26;

  private final PreviewViewModel model;
  private List<Head> heads = List.of();
  private boolean showing;

  RowGrid(PreviewViewModel model) {
    this.model = model;
    setId("preview-rows");
    getStyleClass().addAll("grid", "dense", "bordered", "all-rows");
    setAccessibleText(PreviewWords.ROWS.text());
    setPlaceholder(new Label(PreviewWords.NO_ROW.text()));
    setSortPolicy(
        _ -> {
          if (!showing) {
            model.sort(sorting());
          }
          return true;
        });
    GridCopy.install(
        this,
        form ->
            model
                .listing()
                .copy(List.copyOf(getSelectionModel().getSelectedIndices()), form, Clip::copy));
    addEventFilter(KeyEvent.KEY_PRESSED, this::guardAll);
    getSelectionModel().selectedItemProperty().subscribe(this::look);
  }

  /// Shows rows.
  ///
  /// @param columns of their table, if they are not there already
  void show(Optional<TablePreview> columns, Optional<PagedRows> rows) {
    // A table view forgets how it is sorted with its items.
    List<TableColumn<PreviewRow, ?>> sorted =
        model.listing().sorting().isPresent() ? List.copyOf(getSortOrder()) : List.of();
    showing = true;
    if (columns.map(preview -> !onlyRetyped(preview.table().stagedColumns())).orElse(false)) {
      setItems(FXCollections.emptyObservableList());
      build(columns.get());
    }
    setItems(
        rows.<ObservableList<PreviewRow>>map(all -> all)
            .orElse(FXCollections.emptyObservableList()));
    getSortOrder().setAll(sorted);
    showing = false;
  }

  /// Building columns takes long, and mostly only some types are new: answers whether that is so.
  private boolean onlyRetyped(List<Column> columns) {
    boolean same =
        columns.size() == heads.size()
            && IntStream.range(0, columns.size()).allMatch(i -> heads.get(i).fits(columns.get(i)));
    if (same) {
      IntStream.range(0, columns.size()).forEach(i -> heads.get(i).show(columns.get(i)));
    }
    return same;
  }

  private void build(TablePreview preview) {
    List<Column> columns = preview.table().stagedColumns();
    heads = columns.stream().map(Head::new).toList();
    getColumns()
        .setAll(
            IntStream.range(0, columns.size())
                .mapToObj(i -> column(columns.get(i), i, preview.rows()))
                .toList());
  }

  /// A row that comes a moment later is looked at then.
  private void look(@Nullable PreviewRow row) {
    if (row == null) {
      return;
    }
    if (row.number() >= 0) {
      model.lookAt(row);
      return;
    }
    row.cells()
        .subscribe(
            () -> {
              if (row.equals(getSelectionModel().getSelectedItem())) {
                model.lookAt(row);
              }
            });
  }

  /// More rows than can be copied are not worth selecting, which would take its time.
  private void guardAll(KeyEvent event) {
    if (ALL.match(event) && getItems().size() > ListingModel.MOST_COPIED) {
      model.listing().tooMuch(getItems().size());
      event.consume();
    }
  }

  private Optional<Sorting> sorting() {
    return getSortOrder().stream()
        .findFirst()
        .map(
            by ->
                new Sorting(
                    (int) by.getUserData(),
                    by.getSortType() == TableColumn.SortType.ASCENDING
                        ? Sorting.Way.LEAST_FIRST
                        : Sorting.Way.GREATEST_FIRST));
  }

  private TextColumn<PreviewRow> column(
      Column column, int index, List<List<@Nullable String>> rows) {
    TextColumn<PreviewRow> made =
        new TextColumn<>("", width(column, index, rows), _ -> PreviewRow.COMING);
    made.setCellValueFactory(row -> row.getValue().cell(index));
    made.setUserData(index);
    made.setId("column-" + column.name());
    if (column.type().isNumber()) {
      made.getStyleClass().add("number-column");
    }
    made.setGraphic(heads.get(index));
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
