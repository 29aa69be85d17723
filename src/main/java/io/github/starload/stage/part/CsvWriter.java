package io.github.starload.stage.part;

import io.github.starload.design.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes CSV, see [CsvText]; a header names the columns.
final class CsvWriter implements PartWriter {
  private final OutputStream out;

  CsvWriter(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    CsvText header = new CsvText();
    header.header(columns);
    header.write(out, 0, 1);
  }

  @Override
  public void write(ReadyRows rows, int from, int to) throws IOException {
    rows.csv().write(out, from, to);
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
