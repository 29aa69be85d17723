package io.github.starload.ui.results;

import io.github.starload.check.LoadReport.Rows;
import io.github.starload.check.LoadReport.TableEntry;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// One of the four counts; the pseudo-class `wrong` marks one that differs from the source,
/// `missing` one that the load did not come to.
final class CountColumn extends TableColumn<TableEntry, OptionalLong> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  CountColumn(String title, Function<Rows, OptionalLong> count) {
    super(title);
    getStyleClass().add("number-column");
    setPrefWidth(88);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(count.apply(row.getValue().rows())));
    setCellFactory(_ -> new Cell());
  }

  private static final class Cell extends TableCell<TableEntry, OptionalLong> {
    Cell() {
      getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable OptionalLong number, boolean empty) {
      super.updateItem(number, empty);
      TableEntry table = empty ? null : getTableRow().getItem();
      if (table == null || number == null) {
        show("", false, false);
        return;
      }
      OptionalLong source = table.rows().source();
      boolean differs = number.isPresent() && source.isPresent() && !number.equals(source);
      show(ResultsText.count(number), differs, number.isEmpty());
    }

    private void show(String text, boolean wrong, boolean missing) {
      setText(text);
      pseudoClassStateChanged(WRONG, wrong);
      pseudoClassStateChanged(MISSING, missing);
    }
  }
}
