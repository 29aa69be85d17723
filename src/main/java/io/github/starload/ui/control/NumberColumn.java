package io.github.starload.ui.control;

import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// A table column of whole numbers, right-aligned; the pseudo-class `wrong` marks those that are
/// not
/// as they should be.
public final class NumberColumn<S> extends TableColumn<S, Long> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  /// @param number of a row
  /// @param wrong whether the number of a row is not as it should be
  public NumberColumn(String title, double width, ToLongFunction<S> number, Predicate<S> wrong) {
    super(title);
    getStyleClass().add("number-column");
    setPrefWidth(width);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(number.applyAsLong(row.getValue())));
    setCellFactory(_ -> new Cell<>(wrong));
  }

  private static final class Cell<S> extends TableCell<S, Long> {
    private final Predicate<S> wrong;

    Cell(Predicate<S> wrong) {
      this.wrong = wrong;
      getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Long number, boolean empty) {
      super.updateItem(number, empty);
      setText(empty || number == null ? "" : Amount.of(number));
      S row = empty ? null : getTableRow().getItem();
      pseudoClassStateChanged(WRONG, row != null && wrong.test(row));
    }
  }
}
