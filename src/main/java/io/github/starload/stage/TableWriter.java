package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.normalise.PackedRows;
import io.github.starload.stage.part.PartForm;
import io.github.starload.stage.part.PartWriter;
import io.github.starload.stage.part.ReadyRows;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one table into parts and gathers their totals.
///
/// Blocks of rows are made ready by any thread, several at the same time; they are written one
/// after the other in the order of the rows, so the parts are the same for any number of threads.
final class TableWriter {
  /// Small enough for the cache of a processor, large enough to pack well.
  private static final int BLOCK_BYTES = 1 << 18;

  private static final int BLOCK_ROWS = 1 << 12;

  private final Table table;
  private final List<Column> columns;
  private final Path folder;
  private final PartForm form;
  private final long partBytes;
  private final long heldBytes;
  private final Executor workers;
  private final Consumer<Part> closed;
  private final RowTotals totals;
  private final List<Part> parts = new ArrayList<>();
  private final KeySet keys;

  private PackedRows block;

  /// Done when all blocks so far are written.
  private CompletableFuture<?> written = CompletableFuture.completedFuture(null);

  private @Nullable PartWriter out;
  private long rows;
  private long text;

  /// A block that can be written.
  private record Ready(ReadyRows rows, RowTotals totals, long bytes) {}

  /// @param partBytes a part ends after about so many bytes of text, see [PartSize]
  /// @param heldBytes how many of them may wait in memory, see [PartForm#write]
  /// @param keyBytes of memory left for the keys of all tables, see [KeySet]
  /// @param closed gets each part when it is closed
  TableWriter(
      Table table,
      Path folder,
      PartForm form,
      long partBytes,
      long heldBytes,
      AtomicLong keyBytes,
      Executor workers,
      Consumer<Part> closed) {
    this.table = table;
    this.columns = table.stagedColumns();
    this.folder = folder;
    this.form = form;
    this.partBytes = partBytes;
    this.heldBytes = heldBytes;
    this.workers = workers;
    this.keys = new KeySet(keyBytes);
    this.closed = closed;
    this.totals = new RowTotals(columns);
    this.block = new PackedRows(columns.size());
  }

  /// Takes rows; answers whether that made another block.
  ///
  /// @throws CompletionException if a block could not be written
  boolean add(PackedRows rows) {
    block.addAll(rows);
    if (block.size() < BLOCK_BYTES && block.count() < BLOCK_ROWS) {
      return false;
    }
    handOver();
    return true;
  }

  /// Ends the last part; what could not be written is thrown as by [#add].
  StagedTable finish() throws IOException {
    handOver();
    written.join();
    endPart();
    return new StagedTable(table, parts, totals, keys.distinct());
  }

  /// Waits for what is being written, and gives up the rest.
  void abandon() throws IOException {
    written.handle((_, _) -> null).join();
    if (out != null) {
      out.close();
    }
  }

  private void handOver() {
    if (written.isCompletedExceptionally()) {
      written.join();
    }
    PackedRows full = block;
    block = new PackedRows(columns.size(), full.room());
    CompletableFuture<Ready> ready = CompletableFuture.supplyAsync(() -> ready(full), workers);
    written = written.thenCombineAsync(ready, (_, rows) -> write(rows), workers);
  }

  private Ready ready(PackedRows full) {
    RowTotals ofBlock = new RowTotals(columns);
    ofBlock.add(full);
    long separators = (long) full.count() * columns.size();
    return new Ready(form.ready(full, columns), ofBlock, full.size() + separators);
  }

  private Ready write(Ready ready) {
    try {
      totals.add(ready.totals());
      PackedRows rows = ready.rows().rows();
      for (int row = 0; row < rows.count(); row++) {
        keys.add(rows.key(row));
      }
      if (text + ready.bytes() < partBytes) {
        write(ready.rows(), 0, rows.count());
        text += ready.bytes();
      } else {
        writeInParts(ready.rows());
      }
      return ready;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void writeInParts(ReadyRows ready) throws IOException {
    PackedRows all = ready.rows();
    int from = 0;
    for (int row = 0; row < all.count(); row++) {
      text += all.size(row) + columns.size();
      if (text >= partBytes) {
        write(ready, from, row + 1);
        from = row + 1;
        endPart();
      }
    }
    write(ready, from, all.count());
  }

  private void write(ReadyRows ready, int from, int to) throws IOException {
    if (from < to) {
      PartWriter open = out == null ? form.write(path(), columns, heldBytes) : out;
      out = open;
      open.write(ready, from, to);
      rows += to - from;
    }
  }

  private void endPart() throws IOException {
    if (out == null) {
      return;
    }
    out.close();
    out = null;
    Part part = PartFile.closed(table.name(), parts.size(), path(), rows, form);
    parts.add(part);
    closed.accept(part);
    rows = 0;
    text = 0;
  }

  private Path path() {
    return folder.resolve(String.format("part-%05d%s", parts.size(), form.ending()));
  }
}
