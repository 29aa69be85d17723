package io.github.starload.ui.preview;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A row of a grid; its cells come a moment after it is first looked at.
final class PreviewRow {
  /// Stands in a cell until it is read.
  static final String COMING = "…";

  private final int position;
  private final ReadOnlyObjectWrapper<List<@Nullable String>> cells =
      new ReadOnlyObjectWrapper<>(List.of());
  private int number = -1;

  /// @param position in the grid, from 0
  PreviewRow(int position) {
    this.position = position;
  }

  int position() {
    return position;
  }

  /// Its number in the table; negative until it is read.
  int number() {
    return number;
  }

  /// Empty until they are read.
  ReadOnlyObjectProperty<List<@Nullable String>> cells() {
    return cells.getReadOnlyProperty();
  }

  /// The cell of a column; null is NULL.
  ObservableValue<@Nullable String> cell(int column) {
    return cells.map(read -> read.isEmpty() ? COMING : read.get(column));
  }

  void read(int itsNumber, List<@Nullable String> itsCells) {
    number = itsNumber;
    cells.set(itsCells);
  }
}
