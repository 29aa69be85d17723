package io.github.starload.browse;

import io.github.starload.design.Star;
import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview.RowOrigin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows of `fact_order` that are made whenever they are read: as many as wanted, in no memory.
///
/// Row `n` has the key `n`, the id `n * 7919 mod size`, which is every number once if `size` is no
/// multiple of it, the note `order <id>`, and NULL in every third total.
public record MadeRows(int size) implements TableRows {
  /// Position of the id among the columns.
  public static final int ID = 1;

  private static final int PRIME = 7919;

  @Override
  public Table table() {
    return Star.orders().tables().getFirst();
  }

  /// The id of a row.
  public int id(int row) {
    return (int) ((long) row * PRIME % size);
  }

  @Override
  public List<List<String>> read(int from, int count) {
    List<List<String>> rows = new ArrayList<>(count);
    for (int row = from; row < from + count; row++) {
      String total = row % 3 == 0 ? null : row % 1000 + ".50";
      String id = Integer.toString(id(row));
      rows.add(Arrays.asList(Integer.toString(row), id, "order " + id, total, null, null, null));
    }
    return rows;
  }

  @Override
  public RowOrigin origin(int row) {
    return new RowOrigin("made", row + 1L, row + 1L, "{}");
  }
}
