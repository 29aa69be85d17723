package io.github.starload.ui.results;

import io.github.starload.check.DifferingRow;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import javafx.scene.control.TableView;

/// The places at which a check failed; takes no room while there is none.
final class FailedRows extends TableView<DifferingRow> {
  private static final double HEAD_HEIGHT = 38;
  private static final double ROW_HEIGHT = 26;

  /// More are scrolled to, so that the checks and the next step stay to be seen.
  private static final int MOST_ROWS = 3;

  FailedRows() {
    setId("check-rows");
    setAccessibleText(ResultsWords.FAILED_ROWS.text());
    getStyleClass().addAll("grid", "dense");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns()
        .setAll(
            List.of(
                new TextColumn<>(ResultsWords.ROW.text(), 240, DifferingRow::key),
                new TextColumn<>(ResultsWords.COLUMN.text(), 130, FailedRows::column),
                new TextColumn<>(ResultsWords.STAGED.text(), 170, row -> row.staged().orElse(null)),
                new TextColumn<>(ResultsWords.TABLE.text(), 170, row -> row.table().orElse(null))));
    setMinHeight(USE_PREF_SIZE);
    GridCopy.install(this, "failed_rows");
    show(List.of());
  }

  void show(List<DifferingRow> rows) {
    getItems().setAll(rows);
    setPrefHeight(HEAD_HEIGHT + ROW_HEIGHT * Math.min(MOST_ROWS, rows.size()));
    setVisible(!rows.isEmpty());
    setManaged(!rows.isEmpty());
  }

  private static String column(DifferingRow row) {
    return row.column().isEmpty() ? ResultsWords.WHOLE_ROW.text() : row.column();
  }
}
