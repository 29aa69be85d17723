package io.github.starload.ui.results;

import io.github.starload.check.AccountingLine;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.NumberColumn;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.collections.ObservableList;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where the values of every JSON path went; a remainder is marked.
final class AccountingPane extends VBox {
  AccountingPane(ObservableList<AccountingLine> lines) {
    TableView<AccountingLine> table = new TableView<>(lines);
    table.setId("result-accounting");
    table.setAccessibleText(ResultsWords.ACCOUNTING_SPOKEN.text());
    table.getStyleClass().addAll("grid", "dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>(ResultsWords.PATH.text(), 180, AccountingLine::path),
                plain(ResultsWords.FOUND.text(), AccountingLine::occurrences),
                plain(ResultsWords.WRITTEN.text(), AccountingLine::written),
                plain(ResultsWords.EMPTY.text(), AccountingLine::empty),
                plain(ResultsWords.MERGED.text(), AccountingLine::merged),
                plain(ResultsWords.LEFT_OUT.text(), AccountingLine::leftOut),
                plain(ResultsWords.REJECTED.text(), AccountingLine::rejected),
                new NumberColumn<>(
                    ResultsWords.REMAINDER.text(),
                    96,
                    AccountingLine::remainder,
                    line -> line.remainder() != 0)));
    GridCopy.install(table, "accounting_of_load");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
  }

  private static NumberColumn<AccountingLine> plain(
      String title, ToLongFunction<AccountingLine> number) {
    return new NumberColumn<>(title, 72, number, _ -> false);
  }
}
