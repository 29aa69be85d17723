package io.github.starload.normalise;

import io.github.starload.design.Table;

/// Takes the rows of all tables as they come.
@FunctionalInterface
public interface RowSink {

  /// Some rows.
  ///
  /// @param rows in column order, without the load id; the sink must not keep them
  void rows(Table table, PackedRows rows);

  /// A dimension was met with a new key; its row comes at the end.
  ///
  /// @param key the surrogate key
  default void met(Table dimension, long key) {}
}
