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
/// `missing`
/// one that the load did not come to.
final class CountColumn extends TableColumn<TableEntry, Rows> {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

  CountColumn(String title, Function<Rows, OptionalLong> count) {
    super(title);
    getStyleClass().add("number-column");
    setPrefWidth(88);
    setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().rows()));
    setCellFactory(_ -> new Cell(count));
  }

  private static final class Cell extends TableCell<TableEntry, Rows> {
    private final Function<Rows, OptionalLong> count;

    Cell(Function<Rows, OptionalLong> count) {
      this.count = count;
      getStyleClass().add("number");
    }

    @Override
    protected void updateItem(@Nullable Rows rows, boolean empty) {
      super.updateItem(rows, empty);
      if (empty || rows == null) {
        show("", false, false);
        return;
      }
      OptionalLong number = count.apply(rows);
      boolean differs =
          number.isPresent() && rows.source().isPresent() && !number.equals(rows.source());
      show(ResultsText.count(number), differs, number.isEmpty());
    }

    private void show(String text, boolean wrong, boolean missing) {
      setText(text);
      pseudoClassStateChanged(WRONG, wrong);
      pseudoClassStateChanged(MISSING, missing);
    }
  }
}
