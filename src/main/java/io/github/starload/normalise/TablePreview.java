package io.github.starload.normalise;

import io.github.starload.design.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The first rows of a table as they would be staged.
///
/// @param rows cells in column order (without the load id), as canonical text; null is NULL
public record TablePreview(Table table, List<List<@Nullable String>> rows) {
  public TablePreview {
    rows = List.copyOf(rows);
  }
}
