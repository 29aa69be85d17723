package io.github.starload.ui.control;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A table column of text; NULL is shown as such, apart from empty text.
public final class TextColumn<S> extends TableColumn<S, String> {

  /// @param text of a row; null stands for SQL NULL
  public TextColumn(String title, double width, Function<S, @Nullable String> text) {
    super(title);
    setPrefWidth(width);
    setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    setCellFactory(_ -> new Cell<>());
  }

  private static String onOneLine(String text) {
    return text.replaceAll("\\R", " ↵ ");
  }

  private static final class Cell<S> extends TableCell<S, String> {
    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      boolean isNull = !empty && item == null;
      setText(empty ? "" : item == null ? "NULL" : onOneLine(item));
      if (isNull) {
        if (!getStyleClass().contains("null-cell")) {
          getStyleClass().add("null-cell");
        }
      } else {
        getStyleClass().remove("null-cell");
      }
    }
  }
}
