package io.github.starload.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a query answered, as text.
///
/// @param columns names in select order
/// @param rows each as long as `columns`; null is SQL NULL
public record ResultRows(List<String> columns, List<List<@Nullable String>> rows) {
  public ResultRows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
