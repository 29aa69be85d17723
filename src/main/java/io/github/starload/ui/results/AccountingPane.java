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
    table.setAccessibleText("Where the values of every JSON path went");
    table.getStyleClass().addAll("grid", "dense");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>("JSON path", 180, AccountingLine::path),
                plain("Found", AccountingLine::occurrences),
                plain("Written", AccountingLine::written),
                plain("Empty", AccountingLine::empty),
                plain("Merged", AccountingLine::merged),
                plain("Left out", AccountingLine::leftOut),
                plain("Rejected", AccountingLine::rejected),
                new NumberColumn<>(
                    "Remainder", 96, AccountingLine::remainder, line -> line.remainder() != 0)));
    GridCopy.install(table, "accounting_of_load");
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().add(table);
  }

  private static NumberColumn<AccountingLine> plain(
      String title, ToLongFunction<AccountingLine> number) {
    return new NumberColumn<>(title, 72, number, _ -> false);
  }
}
