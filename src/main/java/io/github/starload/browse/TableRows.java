package io.github.starload.browse;

import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview.RowOrigin;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// The rows of one table in the order in which they would be staged, numbered from 0; reading them
/// blocks, and is safe for use by any thread.
public interface TableRows {
  /// Whose rows they are.
  Table table();

  /// How many there are by now; only grows.
  int size();

  /// Rows that follow each other.
  ///
  /// @param from the first, `from + count` at most [#size]
  /// @return cells in the order of the staged columns; null is NULL
  List<List<@Nullable String>> read(int from, int count);

  /// The record that a row came from.
  RowOrigin origin(int row);

  /// Takes the cells of one column, one after the other.
  @FunctionalInterface
  interface CellTaker {
    void take(int row, @Nullable String cell);
  }

  /// The cells of one column.
  ///
  /// @param column position among the staged columns
  default void column(int column, int from, int count, CellTaker taker) {
    List<List<@Nullable String>> rows = read(from, count);
    for (int i = 0; i < rows.size(); i++) {
      taker.take(from + i, rows.get(i).get(column));
    }
  }

  /// Finds the rows of which a cell holds the words.
  ///
  /// @param words in lower case
  default void find(String words, int from, int count, IntConsumer hit) {
    List<List<@Nullable String>> rows = read(from, count);
    for (int i = 0; i < rows.size(); i++) {
      if (holds(rows.get(i), words)) {
        hit.accept(from + i);
      }
    }
  }

  /// Whether a cell holds the words, in any case of letters.
  ///
  /// @param words in lower case
  static boolean holds(List<@Nullable String> cells, String words) {
    for (String cell : cells) {
      if (cell != null && cell.toLowerCase(Locale.ROOT).contains(words)) {
        return true;
      }
    }
    return false;
  }
}
