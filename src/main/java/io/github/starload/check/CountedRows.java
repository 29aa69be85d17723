package io.github.starload.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one table in the independent count.
final class CountedRows {
  final String table;

  /// Set for a table of nested objects: `null` and empty ones have no row.
  final boolean onlyPresent;

  /// The table below a dimension that these rows go with, itself or one above; null for others.
  final @Nullable CountedRows top;

  /// Of a top: the tables whose rows go with it.
  final List<CountedRows> family = new ArrayList<>();

  long rows;
  private long waiting;
  private final HashSet64 keys = new HashSet64();

  CountedRows(String table, boolean onlyPresent, @Nullable CountedRows above, boolean isTop) {
    this.table = table;
    this.onlyPresent = onlyPresent;
    this.top = isTop ? this : above == null ? null : above.top;
    CountedRows head = top;
    if (head != null) {
      head.family.add(this);
    }
  }

  /// A value that makes a row; below a dimension it waits for the dimension's key.
  void count() {
    if (top == null) {
      rows++;
    } else {
      waiting++;
    }
  }

  /// The value that holds the rows of this top has ended: they count if they are the first for the
  /// key.
  ///
  /// @param key empty if there is none
  void end(String key) {
    boolean isFirst = waiting > 0 && !key.isEmpty() && keys.add(key);
    for (CountedRows member : family) {
      member.rows += isFirst ? member.waiting : 0;
      member.waiting = 0;
    }
  }
}
