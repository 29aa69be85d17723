package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.stage.part.PartForm;
import io.github.starload.stage.part.PartWriter;
import io.github.starload.stage.part.ReadyRows;
import io.github.starload.stage.part.RowTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Writes the rows of one table into parts and gathers their totals.
///
/// Blocks of rows are made ready by any thread, several at the same time; they are written one
/// after the other in the order of the rows, so the parts are the same for any number of threads.
final class TableWriter {
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
  private final KeySet keys = new KeySet();

  private RowBlock block = new RowBlock();

  /// Done when all blocks so far are written.
  private CompletableFuture<?> written = CompletableFuture.completedFuture(null);

  private @Nullable PartWriter out;
  private long rows;
  private long text;

  /// A block that can be written.
  private record Ready(ReadyRows rows, RowTotals totals, long chars) {}

  /// @param partBytes a part ends after about so many bytes of text, see [PartSize]
  /// @param heldBytes how many of them may wait in memory, see [PartForm#write]
  /// @param closed gets each part when it is closed
  TableWriter(
      Table table,
      Path folder,
      PartForm form,
      long partBytes,
      long heldBytes,
      Executor workers,
      Consumer<Part> closed) {
    this.table = table;
    this.columns = table.stagedColumns();
    this.folder = folder;
    this.form = form;
    this.partBytes = partBytes;
    this.heldBytes = heldBytes;
    this.workers = workers;
    this.closed = closed;
    this.totals = new RowTotals(columns);
  }

  /// Takes a row; answers whether that made another block.
  ///
  /// @throws CompletionException if a block could not be written
  boolean add(@Nullable String[] cells) {
    block.add(cells);
    if (!block.isFull()) {
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
    RowBlock full = block;
    block = new RowBlock();
    CompletableFuture<Ready> ready = CompletableFuture.supplyAsync(() -> ready(full), workers);
    written = written.thenCombineAsync(ready, (_, rows) -> write(rows), workers);
  }

  private Ready ready(RowBlock full) {
    RowTexts texts = new RowTexts(full.rows());
    RowTotals ofBlock = new RowTotals(columns);
    ofBlock.add(texts);
    return new Ready(form.ready(texts, columns), ofBlock, full.chars());
  }

  private Ready write(Ready ready) {
    try {
      totals.add(ready.totals());
      for (@Nullable String[] cells : ready.rows().rows()) {
        keys.add(Long.parseLong(String.valueOf(cells[0])));
      }
      if (text + ready.chars() < partBytes) {
        write(ready.rows(), 0, ready.rows().rows().size());
        text += ready.chars();
      } else {
        writeInParts(ready.rows());
      }
      return ready;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  private void writeInParts(ReadyRows ready) throws IOException {
    List<@Nullable String[]> all = ready.rows();
    int from = 0;
    for (int row = 0; row < all.size(); row++) {
      text += RowBlock.chars(all.get(row));
      if (text >= partBytes) {
        write(ready, from, row + 1);
        from = row + 1;
        endPart();
      }
    }
    write(ready, from, all.size());
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
