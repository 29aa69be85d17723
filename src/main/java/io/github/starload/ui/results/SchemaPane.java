package io.github.starload.ui.results;

import io.github.starload.check.LoadReport.ColumnEntry;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.ui.control.BadgeColumn;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The columns of a table in three views side by side: as designed, as staged, as the catalogue has
/// them; and the difference.
final class SchemaPane extends VBox {
  private final TableView<ColumnEntry> columns = new TableView<>();

  SchemaPane() {
    columns.setId("result-schema");
    columns.setAccessibleText(ResultsWords.SCHEMA_SPOKEN.text());
    columns.getStyleClass().addAll("grid", "dense");
    columns
        .getColumns()
        .setAll(
            List.of(
                new TextColumn<>(ResultsWords.COLUMN.text(), 165, ColumnEntry::name),
                new TextColumn<>(ResultsWords.DESIGN.text(), 170, SchemaPane::designed),
                new TextColumn<>(
                    ResultsWords.STAGED.text(), 115, column -> orUnknown(column.staged())),
                new TextColumn<>(
                    ResultsWords.CATALOGUE.text(), 165, column -> orUnknown(column.catalogue())),
                new BadgeColumn<>(
                    ResultsWords.DIFFERENCE.text(), 105, column -> Difference.look(column)),
                new TextColumn<>(ResultsWords.WHY.text(), 150, Difference::reason),
                new TextColumn<>(ResultsWords.PATH.text(), 200, ColumnEntry::path)));
    GridCopy.install(columns, "schema_of_load");
    VBox.setVgrow(columns, Priority.ALWAYS);
    getChildren().add(columns);
  }

  void show(TableEntry table) {
    columns.getItems().setAll(table.columns());
    columns.scrollTo(0);
  }

  private static String designed(ColumnEntry column) {
    return column.nullable() ? column.type() : ResultsWords.NOT_NULL.text(column.type());
  }

  private static String orUnknown(String text) {
    return text.isEmpty() ? "–" : text;
  }
}
