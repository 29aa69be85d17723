package io.github.starload.browse;

import io.github.starload.source.Spool;
import java.util.BitSet;
import java.util.Locale;

/// Finds rows by words in any of their cells.
public final class RowSearch {
  private RowSearch() {}

  /// The rows that hold the words, in an order.
  ///
  /// @param rows as many as the order has
  /// @param words in any case of letters
  /// @param spool for its file
  /// @throws io.github.starload.problem.StarloadException of kind CANCELLED when asked to stop
  public static NumberFile find(
      TableRows rows, RowNumbers order, String words, Spool spool, Look look) {
    BitSet hits = new BitSet();
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    look.over(order.size(), 0, 0.9, (from, count) -> rows.find(wanted, from, count, hits::set));
    NumberFile found = new NumberFile(spool.newFile());
    look.over(
        order.size(),
        0.9,
        1,
        (from, count) -> {
          for (int number : order.read(from, count)) {
            if (hits.get(number)) {
              found.add(number);
            }
          }
        });
    found.flush();
    return found;
  }
}
