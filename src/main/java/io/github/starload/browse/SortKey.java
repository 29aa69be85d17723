package io.github.starload.browse;

import io.github.starload.type.ColumnType;
import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A row by the value that it is sorted by.
///
/// @param text of the cell; null is NULL
/// @param number of a cell that holds one
record SortKey(int row, @Nullable String text, @Nullable BigDecimal number) {

  static SortKey of(int row, @Nullable String text, ColumnType type) {
    return new SortKey(row, text, text != null && type.isNumber() ? new BigDecimal(text) : null);
  }

  /// Equal values keep the order of their rows, and NULL comes last.
  static Comparator<SortKey> order(ColumnType type, Sorting.Way way) {
    Comparator<SortKey> byValue =
        type.isNumber()
            ? Comparator.comparing(SortKey::number, SortKey.<BigDecimal>nullsLast(way))
            : Comparator.comparing(SortKey::text, SortKey.<String>nullsLast(way));
    return byValue.thenComparingInt(SortKey::row);
  }

  private static <T extends Comparable<? super T>> Comparator<@Nullable T> nullsLast(
      Sorting.Way way) {
    Comparator<T> byValue =
        switch (way) {
          case LEAST_FIRST -> Comparator.<T>naturalOrder();
          case GREATEST_FIRST -> Comparator.<T>reverseOrder();
        };
    return Comparator.nullsLast(byValue);
  }
}
