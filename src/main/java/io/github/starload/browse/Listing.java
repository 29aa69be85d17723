package io.github.starload.browse;

import io.github.starload.source.Spool;
import java.util.Optional;

/// Rows as a person wants to see them.
///
/// @param words that a cell must hold, in any case of letters; blank for all rows
/// @param sorting empty for the order in which they would be staged
public record Listing(String words, Optional<Sorting> sorting) {
  /// All rows in their own order.
  public static final Listing ALL = new Listing("", Optional.empty());

  /// Whether it is all rows in their own order.
  public boolean isAll() {
    return words.isBlank() && sorting.isEmpty();
  }

  /// The rows that are listed; blocks.
  ///
  /// @param size how many rows to look at, from the first
  /// @param spool for files; the answer has one if it is not all rows, and is to be closed
  /// @throws io.github.starload.problem.StarloadException of kind CANCELLED when asked to stop, of
  ///     kind ENVIRONMENT if the disk refuses
  public RowNumbers of(TableRows rows, int size, Spool spool, Look look) {
    RowNumbers all = new RowNumbers.All(size);
    if (sorting.isEmpty()) {
      return words.isBlank() ? all : RowSearch.find(rows, all, words, spool, look);
    }
    NumberFile sorted = RowSort.of(rows, size, sorting.get(), spool, look);
    if (words.isBlank()) {
      return sorted;
    }
    try (sorted) {
      return RowSearch.find(rows, sorted, words, spool, look);
    }
  }
}
