package io.github.starload.normalise;

import io.github.starload.design.Table;
import org.jspecify.annotations.Nullable;

/// Takes the rows of all tables as they come.
@FunctionalInterface
public interface RowSink {

  /// One row.
  ///
  /// @param cells canonical text in column order, without the load id; null is NULL. The array is
  ///     the sink's to keep.
  void row(Table table, @Nullable String[] cells);

  /// A dimension was met with a new key; its row comes at the end.
  ///
  /// @param key the surrogate key
  default void met(Table dimension, String key) {}
}
