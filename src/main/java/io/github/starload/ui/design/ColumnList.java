package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.ui.control.IconButton;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The columns of a table in their order: an arrow goes to the next, Alt with an arrow moves the
/// one that is looked at.
final class ColumnList extends VBox {
  private static final double ROW = 27;
  private static final int MOST_ROWS = 8;

  private final DesignViewModel model;
  private final Table table;

  /// @param looked the column that is looked at, if one is
  ColumnList(DesignViewModel model, Table table, Optional<Column> looked) {
    super(4);
    this.model = model;
    this.table = table;
    ListView<Column> list = new ListView<>();
    list.setId("columns");
    list.setAccessibleText(DesignWords.COLUMNS_SPOKEN.text(table.name()));
    list.getStyleClass().add("dense");
    list.setFixedCellSize(ROW);
    list.setPrefHeight(ROW * Math.min(MOST_ROWS, table.columns().size()) + 4);
    list.setCellFactory(_ -> new Cell());
    list.getItems().setAll(table.columns());
    looked.ifPresent(
        column -> {
          list.getSelectionModel().select(column);
          list.scrollTo(Math.max(0, table.columns().indexOf(column) - MOST_ROWS / 2));
        });
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            (_, now) -> {
              if (now != null) {
                model.select(new Selection.OfColumn(table.name(), now.name()));
              }
            });
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean moves = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
          if (event.isAltDown() && moves) {
            looked.ifPresent(column -> move(column, event.getCode()));
            event.consume();
          }
        });
    getChildren().add(list);
    looked.ifPresent(column -> getChildren().add(buttons(column)));
  }

  private HBox buttons(Column column) {
    Label place =
        new Label(
            DesignWords.PLACE_OF.text(table.columns().indexOf(column) + 1, table.columns().size()));
    place.setId("column-place");
    place.getStyleClass().add("quiet");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        new HBox(
            4,
            place,
            space,
            new IconButton(
                "column-up",
                "fth-arrow-up",
                DesignWords.MOVE_UP.text(),
                () -> model.moveUp(table, column)),
            new IconButton(
                "column-down",
                "fth-arrow-down",
                DesignWords.MOVE_DOWN.text(),
                () -> model.moveDown(table, column)));
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void move(Column column, KeyCode arrow) {
    if (arrow == KeyCode.UP) {
      model.moveUp(table, column);
    } else {
      model.moveDown(table, column);
    }
  }

  private static final class Cell extends ListCell<Column> {
    private final Label name = new Label();
    private final Label type = new Label();
    private final HBox line;

    Cell() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      name.setMinWidth(0);
      type.getStyleClass().add("quiet");
      type.setMinWidth(USE_PREF_SIZE);
      line = new HBox(8, name, space, type);
      line.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Column column, boolean empty) {
      super.updateItem(column, empty);
      if (empty || column == null) {
        setGraphic(null);
        return;
      }
      name.setText(column.name());
      type.setText(column.type().sql());
      setGraphic(line);
      setAccessibleText(DesignWords.EVIDENCE.text(column.name(), column.type().sql()));
    }
  }
}
