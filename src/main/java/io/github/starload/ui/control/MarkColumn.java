package io.github.starload.ui.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A table column of verdicts.
public final class MarkColumn<S> extends TableColumn<S, Mark> {
  public MarkColumn(String title, Function<S, Mark> mark) {
    super(title);
    setPrefWidth(112);
    setMinWidth(112);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(mark.apply(row.getValue())));
    setCellFactory(_ -> new Cell<>());
  }

  private static final class Cell<S> extends TableCell<S, Mark> {
    @Override
    protected void updateItem(@Nullable Mark mark, boolean empty) {
      super.updateItem(mark, empty);
      setGraphic(empty || mark == null ? null : new VerdictBadge(mark));
    }
  }
}
