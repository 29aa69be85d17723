package io.github.starload.ui.preview;

import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.RoleBadge;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A table in the list: name, numbers of rows and columns, role.
final class TableListCell extends ListCell<TablePreview> {
  private final Function<TablePreview, String> rows;

  /// @param rows how many rows a table would have, in words; empty if nobody knows yet
  TableListCell(Function<TablePreview, String> rows) {
    this.rows = rows;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TablePreview preview, boolean empty) {
    super.updateItem(preview, empty);
    if (empty || preview == null) {
      setGraphic(null);
      return;
    }
    Label name = new Label(preview.table().name());
    name.getStyleClass().add("table-name");
    Label columns = new Label(facts(preview));
    columns.getStyleClass().add("quiet");
    VBox words = new VBox(name, columns);
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, words, new RoleBadge(preview.table().role()));
    row.setAlignment(Pos.CENTER_LEFT);
    setGraphic(row);
    setAccessibleText(preview.table().name() + ", " + preview.table().role());
  }

  private String facts(TablePreview preview) {
    String columns = Amount.of(preview.table().columns().size(), "column");
    String known = rows.apply(preview);
    return known.isEmpty() ? columns : known + " · " + columns;
  }
}
