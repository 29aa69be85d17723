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
  private final PackedRows.Room[] rooms;

  RowsByTable(StarDesign design) {
    this.tables = design.tables();
    this.rows = new PackedRows[tables.size()];
    this.rooms = new PackedRows.Room[tables.size()];
    for (int table = 0; table < rooms.length; table++) {
      rooms[table] = PackedRows.Room.LEAST;
    }
  }

  private RowsByTable(List<Table> tables, PackedRows.Room[] rooms) {
    this.tables = tables;
    this.rows = new PackedRows[tables.size()];
    this.rooms = rooms;
  }

  /// Without rows, and with room for about as many as there are here.
  RowsByTable another() {
    PackedRows.Room[] like = rooms.clone();
    for (int table = 0; table < like.length; table++) {
      PackedRows of = rows[table];
      like[table] = of == null ? like[table] : of.room();
    }
    return new RowsByTable(tables, like);
  }

  /// Adds a row of the table of a number, as the design counts them from 0.
  void add(int table, @Nullable Utf8Text[] cells) {
    PackedRows of = rows[table];
    if (of == null) {
      of = new PackedRows(cells.length, rooms[table]);
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
