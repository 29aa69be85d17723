package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one table into parts and gathers their totals.
final class TableWriter implements AutoCloseable {
  private final Table table;
  private final List<Column> columns;
  private final Path folder;
  private final Compression compression;
  private final long partBytes;
  private final RowTotals totals;
  private final List<Part> parts = new ArrayList<>();
  private final KeySet keys = new KeySet();

  private @Nullable Writer out;
  private @Nullable CountedOutput csv;
  private long rows;

  /// @param partBytes a part ends after so many bytes of CSV, see [PartSize]
  TableWriter(Table table, Path folder, Compression compression, long partBytes) {
    this.table = table;
    this.columns = table.stagedColumns();
    this.folder = folder;
    this.compression = compression;
    this.partBytes = partBytes;
    this.totals = new RowTotals(columns);
  }

  void write(@Nullable String[] cells) throws IOException {
    Writer to = out == null ? open() : out;
    Csv.row(to, columns, cells);
    totals.add(cells);
    keys.add(Long.parseLong(String.valueOf(cells[0])));
    rows++;
    if (csv != null && csv.count >= partBytes) {
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
    parts.add(PartFile.closed(table.name(), parts.size(), path(), rows, compression));
    rows = 0;
  }

  private Writer open() throws IOException {
    CountedOutput counted =
        new CountedOutput(compression.compressed(Files.newOutputStream(path())));
    csv = counted;
    Writer opened =
        new BufferedWriter(new OutputStreamWriter(counted, StandardCharsets.UTF_8), 1 << 16);
    out = opened;
    Csv.header(opened, columns);
    return opened;
  }

  private Path path() {
    return folder.resolve(String.format("part-%05d%s", parts.size(), compression.ending()));
  }

  /// Counts the bytes of CSV before compression.
  private static final class CountedOutput extends FilterOutputStream {
    private long count;

    CountedOutput(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      count += length;
    }
  }
}
