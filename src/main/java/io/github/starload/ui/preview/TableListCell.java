package io.github.starload.ui.preview;

import io.github.starload.normalise.TablePreview;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.control.RoleBadge;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A table in the list: name, number of columns, role.
final class TableListCell extends ListCell<TablePreview> {
  TableListCell() {
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
    Label columns = new Label(Amount.of(preview.table().columns().size(), "column"));
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
}
