package io.github.starload.browse;

import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview;
import io.github.starload.normalise.TablePreview.RowOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the first records, in memory.
public record HeldRows(TablePreview preview) implements TableRows {
  @Override
  public Table table() {
    return preview.table();
  }

  @Override
  public int size() {
    return preview.rows().size();
  }

  @Override
  public List<List<@Nullable String>> read(int from, int count) {
    return preview.rows().subList(from, from + count);
  }

  @Override
  public RowOrigin origin(int row) {
    return preview.origins().get(row);
  }
}
