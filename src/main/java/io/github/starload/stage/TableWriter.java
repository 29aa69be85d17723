package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.stage.part.PartForm;
import io.github.starload.stage.part.PartWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one table into parts and gathers their totals.
final class TableWriter implements AutoCloseable {
  private final Table table;
  private final List<Column> columns;
  private final Path folder;
  private final PartForm form;
  private final long partBytes;
  private final long heldBytes;
  private final RowTotals totals;
  private final List<Part> parts = new ArrayList<>();
  private final KeySet keys = new KeySet();

  private @Nullable PartWriter out;
  private long rows;
  private long text;

  /// @param partBytes a part ends after about so many bytes of text, see [PartSize]
  /// @param heldBytes how many of them may wait in memory, see [PartForm#write]
  TableWriter(Table table, Path folder, PartForm form, long partBytes, long heldBytes) {
    this.table = table;
    this.columns = table.stagedColumns();
    this.folder = folder;
    this.form = form;
    this.partBytes = partBytes;
    this.heldBytes = heldBytes;
    this.totals = new RowTotals(columns);
  }

  void write(@Nullable String[] cells) throws IOException {
    PartWriter to = out == null ? open() : out;
    to.write(cells);
    totals.add(cells);
    for (String cell : cells) {
      text += 1 + (cell == null ? 0 : cell.length());
    }
    keys.add(Long.parseLong(String.valueOf(cells[0])));
    rows++;
    if (text >= partBytes) {
      close();
    }
  }

  StagedTable finish() throws IOException {
    close();
    return new StagedTable(table, parts, totals, keys.distinct());
  }

  /// Ends the open part, if there is one.
  @Override
  public void close() throws IOException {
    if (out == null) {
      return;
    }
    out.close();
    out = null;
    parts.add(PartFile.closed(table.name(), parts.size(), path(), rows, form));
    rows = 0;
    text = 0;
  }

  private PartWriter open() throws IOException {
    PartWriter opened = form.write(path(), columns, heldBytes);
    out = opened;
    return opened;
  }

  private Path path() {
    return folder.resolve(String.format("part-%05d%s", parts.size(), form.ending()));
  }
}
