package io.github.starload.ui.preview;

import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The profile of each column of the selected table, a line each.
final class ColumnFactsTable extends TableView<ColumnFacts> {
  private static final double BAR_HEIGHT = 16;
  private static final double BAR_WIDTH = 6;

  ColumnFactsTable() {
    setId("column-facts");
    getStyleClass().addAll("grid", "dense");
    setAccessibleText(PreviewWords.FACTS_SPOKEN.text());
    setPlaceholder(new Label(PreviewWords.NO_COLUMN.text()));
    getColumns()
        .add(new TextColumn<>(PreviewWords.COLUMN.text(), 160, facts -> facts.column().name()));
    getColumns()
        .add(new TextColumn<>(PreviewWords.TYPE.text(), 112, facts -> facts.column().type().sql()));
    getColumns().add(new TextColumn<>(PreviewWords.NULLS.text(), 60, f -> Amount.of(f.nulls())));
    getColumns().add(new TextColumn<>(PreviewWords.DISTINCT.text(), 76, ColumnFacts::distinct));
    TableColumn<ColumnFacts, List<Double>> bars = new TableColumn<>(PreviewWords.BARS.text());
    bars.setPrefWidth(110);
    bars.setSortable(false);
    bars.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().bars()));
    bars.setCellFactory(_ -> new Bars());
    getColumns().add(bars);
    getColumns().add(new TextColumn<>(PreviewWords.LEAST.text(), 150, ColumnFacts::least));
    getColumns().add(new TextColumn<>(PreviewWords.GREATEST.text(), 150, ColumnFacts::greatest));
  }

  private static final class Bars extends TableCell<ColumnFacts, List<Double>> {
    @Override
    protected void updateItem(@Nullable List<Double> heights, boolean empty) {
      super.updateItem(heights, empty);
      if (empty || heights == null) {
        setGraphic(null);
        return;
      }
      HBox bars = new HBox(1);
      bars.setAlignment(Pos.BOTTOM_LEFT);
      for (double height : heights) {
        Rectangle bar = new Rectangle(BAR_WIDTH, Math.max(1, height * BAR_HEIGHT));
        bar.getStyleClass().add("histogram-bar");
        bars.getChildren().add(bar);
      }
      setGraphic(bars);
      setAccessibleText(PreviewWords.BARS_SPOKEN.text(heights.size()));
    }
  }
}
