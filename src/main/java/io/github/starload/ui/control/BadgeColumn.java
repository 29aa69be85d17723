package io.github.starload.ui.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A table column of badges.
public final class BadgeColumn<S> extends TableColumn<S, Badge.Look> {

  /// @param look of a row
  public BadgeColumn(String title, double width, Function<S, Badge.Look> look) {
    super(title);
    setPrefWidth(width);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(look.apply(row.getValue())));
    setCellFactory(_ -> new Cell<>());
  }

  private static final class Cell<S> extends TableCell<S, Badge.Look> {
    @Override
    protected void updateItem(Badge.@Nullable Look look, boolean empty) {
      super.updateItem(look, empty);
      setGraphic(empty || look == null ? null : new Badge(look));
    }
  }
}
