package io.github.starload.ui.preview;

import io.github.starload.browse.ColumnLook;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.GridCopy;
import io.github.starload.ui.control.TextColumn;
import java.util.List;
import java.util.function.Function;
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
final class ColumnFactsTable extends TableView<ColumnLook> {
  private static final double BAR_HEIGHT = 16;
  private static final double BAR_WIDTH = 4;

  ColumnFactsTable() {
    setId("column-facts");
    getStyleClass().addAll("grid", "dense");
    setAccessibleText(PreviewWords.PROFILE_NAME.text());
    setPlaceholder(new Label(PreviewWords.PROFILE_NOTHING.text()));
    add(PreviewWords.COLUMN, 160, look -> look.column().name());
    add(PreviewWords.TYPE, 112, look -> look.column().type().sql());
    add(PreviewWords.NULLS, 70, look -> Amount.of(look.nulls()));
    add(PreviewWords.DISTINCT, 84, ColumnFactsTable::distinct);
    TableColumn<ColumnLook, List<Double>> bars = new TableColumn<>(PreviewWords.SPREAD.text());
    bars.setPrefWidth(150);
    bars.setSortable(false);
    bars.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().bars()));
    bars.setCellFactory(_ -> new Bars());
    getColumns().add(bars);
    add(PreviewWords.LEAST, 150, look -> look.least().orElse(""));
    add(PreviewWords.GREATEST, 150, look -> look.greatest().orElse(""));
    GridCopy.install(this, "column_profile");
  }

  private void add(PreviewWords title, double width, Function<ColumnLook, @Nullable String> text) {
    getColumns().add(new TextColumn<>(title.text(), width, text));
  }

  private static String distinct(ColumnLook look) {
    String distinct = Amount.of(look.distinct());
    return look.exact() ? distinct : PreviewWords.DISTINCT_OVER.text(distinct);
  }

  private static final class Bars extends TableCell<ColumnLook, List<Double>> {
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
      setAccessibleText(PreviewWords.BARS.text(heights.size()));
    }
  }
}
