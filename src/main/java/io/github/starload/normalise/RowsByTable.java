package io.github.starload.normalise;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.type.Utf8Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of several tables on their way to a sink.
final class RowsByTable {
  private final List<Table> tables;
  private final @Nullable PackedRows[] rows;

  RowsByTable(StarDesign design) {
    this.tables = design.tables();
    this.rows = new PackedRows[tables.size()];
  }

  /// Adds a row of the table of a number, as the design counts them from 0.
  void add(int table, @Nullable Utf8Text[] cells) {
    PackedRows of = rows[table];
    if (of == null) {
      of = new PackedRows(cells.length);
      rows[table] = of;
    }
    of.add(cells);
  }

  /// Hands all rows on, table by table, and keeps none.
  void deliver(RowSink sink) {
    for (int table = 0; table < rows.length; table++) {
      PackedRows of = rows[table];
      if (of != null) {
        rows[table] = null;
        sink.rows(tables.get(table), of);
      }
    }
  }
}
