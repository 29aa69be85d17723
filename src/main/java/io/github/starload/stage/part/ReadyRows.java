package io.github.starload.stage.part;

import io.github.starload.design.Column;
import io.github.starload.normalise.PackedRows;
import java.util.List;

/// Rows that were made ready for a part of some form, on any thread; see [PartForm#ready].
public final class ReadyRows {
  private final PackedRows rows;
  private final CsvText csv;

  private ReadyRows(PackedRows rows, CsvText csv) {
    this.rows = rows;
    this.csv = csv;
  }

  static ReadyRows asCsv(PackedRows rows, List<Column> columns) {
    CsvText csv = new CsvText();
    csv.rows(rows, columns);
    return new ReadyRows(rows, csv);
  }

  static ReadyRows asCells(PackedRows rows) {
    return new ReadyRows(rows, new CsvText());
  }

  /// The rows as they were given.
  public PackedRows rows() {
    return rows;
  }

  CsvText csv() {
    return csv;
  }
}
