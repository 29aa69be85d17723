package io.github.starload.stage.part;

import io.github.starload.design.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that were made ready for a part of some form, on any thread; see [PartForm#ready].
public final class ReadyRows {
  private final RowTexts texts;
  private final CsvText csv;

  private ReadyRows(RowTexts texts, CsvText csv) {
    this.texts = texts;
    this.csv = csv;
  }

  static ReadyRows asCsv(RowTexts texts, List<Column> columns) {
    CsvText csv = new CsvText();
    csv.rows(texts, columns);
    return new ReadyRows(texts, csv);
  }

  static ReadyRows asCells(RowTexts texts) {
    return new ReadyRows(texts, new CsvText());
  }

  /// The rows as they were given.
  public List<@Nullable String[]> rows() {
    return texts.rows();
  }

  CsvText csv() {
    return csv;
  }
}
