package io.github.starload.ui.results;

import io.github.starload.check.LoadReport.Rows;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.control.MarkColumn;
import io.github.starload.ui.control.RoleBadge;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// One line a table: name, role, the four counts, verdict.
final class TableGrid extends TableView<TableEntry> {
  TableGrid(ResultsViewModel model) {
    super(model.tables());
    setId("result-tables");
    setAccessibleText(ResultsWords.TABLES_SPOKEN.text());
    getStyleClass().addAll("grid", "dense", "bordered");
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns()
        .setAll(
            List.of(
                new TextColumn<>(ResultsWords.TABLE.text(), 250, TableEntry::name),
                role(),
                new CountColumn(ResultsWords.SOURCE.text(), Rows::source),
                new CountColumn(ResultsWords.STAGED.text(), Rows::staged),
                new CountColumn(ResultsWords.COPY.text(), Rows::copied),
                new CountColumn(ResultsWords.TABLE.text(), Rows::table),
                new MarkColumn<>(ResultsWords.VERDICT.text(), Mark::of)));
    GridCopy.install(this, "tables_of_load");
    getSelectionModel()
        .selectedItemProperty()
        .subscribe(picked -> Optional.ofNullable(picked).ifPresent(model::select));
    model.selected().subscribe(this::show);
  }

  private void show(Optional<TableEntry> selected) {
    selected.ifPresent(
        table -> {
          if (!table.equals(getSelectionModel().getSelectedItem())) {
            getSelectionModel().select(table);
          }
        });
  }

  private static TableColumn<TableEntry, String> role() {
    TableColumn<TableEntry, String> column = new TableColumn<>(ResultsWords.ROLE.text());
    column.setPrefWidth(100);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().role()));
    column.setCellFactory(_ -> new RoleCell());
    return column;
  }

  private static final class RoleCell extends TableCell<TableEntry, String> {
    @Override
    protected void updateItem(@Nullable String role, boolean empty) {
      super.updateItem(role, empty);
      setGraphic(empty || role == null ? null : new RoleBadge(role));
    }
  }
}
