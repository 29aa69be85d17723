package io.github.starload.browse;

import io.github.starload.browse.BlockFile.Block;
import io.github.starload.design.Table;
import io.github.starload.normalise.TablePreview.RowOrigin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// The rows of a table on disk, each with the number of its record behind its cells.
final class StoredRows implements TableRows, AutoCloseable {
  private final Table table;
  private final int width;
  private final BlockFile file;
  private final IntFunction<RowOrigin> records;

  /// @param records finds a record by its number
  StoredRows(Table table, BlockFile file, IntFunction<RowOrigin> records) {
    this.table = table;
    this.width = table.stagedColumns().size();
    this.file = file;
    this.records = records;
  }

  /// Takes bytes of a block, from one row of it to another.
  private interface BlockTaker {
    void take(Block block, int from, int end);
  }

  /// Adds a row.
  ///
  /// @param record number of its record; negative if it comes from none
  void add(@Nullable String[] cells, int record) {
    @Nullable String[] stored = Arrays.copyOf(cells, width + 1);
    stored[width] = Integer.toString(record);
    file.add(stored);
  }

  /// Lets all rows so far be read.
  void flush() {
    file.flush();
  }

  long bytes() {
    return file.bytes();
  }

  @Override
  public Table table() {
    return table;
  }

  @Override
  public int size() {
    return file.rows();
  }

  @Override
  public List<List<@Nullable String>> read(int from, int count) {
    List<List<@Nullable String>> rows = new ArrayList<>(count);
    blocks(
        from,
        count,
        (block, first, end) -> {
          RowBytes bytes = at(block, first);
          for (int row = first; row < end; row++) {
            rows.add(Collections.unmodifiableList(bytes.row(width)));
            bytes.skip(1);
          }
        });
    return rows;
  }

  @Override
  public void column(int column, int from, int count, CellTaker taker) {
    blocks(
        from,
        count,
        (block, first, end) -> {
          RowBytes bytes = at(block, first);
          for (int row = first; row < end; row++) {
            bytes.skip(column);
            taker.take(row, bytes.next());
            bytes.skip(width - column);
          }
        });
  }

  /// Most blocks do not hold the words anywhere, which is seen without taking them apart.
  @Override
  public void find(String words, int from, int count, IntConsumer hit) {
    blocks(
        from,
        count,
        (block, first, end) -> {
          String all = new String(block.bytes(), StandardCharsets.UTF_8);
          if (!all.toLowerCase(Locale.ROOT).contains(words)) {
            return;
          }
          RowBytes bytes = at(block, first);
          for (int row = first; row < end; row++) {
            if (TableRows.holds(bytes.row(width), words)) {
              hit.accept(row);
            }
            bytes.skip(1);
          }
        });
  }

  @Override
  public RowOrigin origin(int row) {
    RowBytes bytes = at(file.holding(row), row);
    bytes.skip(width);
    int record = Integer.parseInt(String.valueOf(bytes.next()));
    return record < 0 ? RowOrigin.NONE : records.apply(record);
  }

  private void blocks(int from, int count, BlockTaker taker) {
    int row = from;
    while (row < from + count) {
      Block block = file.holding(row);
      int end = Math.min(block.end(), from + count);
      taker.take(block, row, end);
      row = end;
    }
  }

  private RowBytes at(Block block, int row) {
    RowBytes bytes = new RowBytes(block.bytes());
    bytes.skip((row - block.first()) * (width + 1));
    return bytes;
  }

  @Override
  public void close() {
    file.close();
  }
}
