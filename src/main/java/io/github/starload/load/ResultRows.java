package io.github.starload.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query answered, as text.
///
/// @param columns names in select order
/// @param rows each as long as `columns`; null is SQL NULL
public record ResultRows(List<String> columns, List<List<@Nullable String>> rows) {
  /// The answer to a statement that has none, such as an INSERT.
  public static final ResultRows NONE = new ResultRows(List.of(), List.of());

  public ResultRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
