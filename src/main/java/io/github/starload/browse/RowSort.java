package io.github.starload.browse;

import io.github.starload.source.Spool;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Sorts rows by a column: runs that fit into memory first, which are then merged, so that memory
/// does not grow with the rows.
public final class RowSort {
  /// Of one run, in memory at once.
  private static final int MOST_KEYS = 100_000;

  private static final int MOST_CHARACTERS = 8_000_000;
  private static final double SORTED = 0.7;

  private final TableRows rows;
  private final Sorting sorting;
  private final ColumnType type;
  private final Comparator<SortKey> order;
  private final Spool spool;
  private final Look look;
  private final List<BlockFile> runs = new ArrayList<>();
  private List<SortKey> keys = new ArrayList<>();
  private long characters;

  private RowSort(TableRows rows, Sorting sorting, Spool spool, Look look) {
    this.rows = rows;
    this.sorting = sorting;
    this.type = rows.table().stagedColumns().get(sorting.column()).type();
    this.order = SortKey.order(type, sorting.way());
    this.spool = spool;
    this.look = look;
  }

  /// The numbers of rows in their new order.
  ///
  /// @param size how many rows, from the first
  /// @param spool for its files
  /// @throws io.github.starload.problem.StarloadException of kind CANCELLED when asked to stop
  public static NumberFile of(TableRows rows, int size, Sorting sorting, Spool spool, Look look) {
    RowSort sort = new RowSort(rows, sorting, spool, look);
    try {
      return sort.sorted(size);
    } finally {
      sort.runs.forEach(BlockFile::close);
    }
  }

  private NumberFile sorted(int size) {
    look.over(
        size, 0, SORTED, (from, count) -> rows.column(sorting.column(), from, count, this::take));
    endRun();
    NumberFile sorted = new NumberFile(spool.newFile());
    PriorityQueue<Run> next = new PriorityQueue<>(Comparator.comparing(Run::key, order));
    runs.stream().map(Run::new).filter(Run::advance).forEach(next::add);
    look.over(
        size,
        SORTED,
        1,
        (_, count) -> {
          for (int i = 0; i < count; i++) {
            Run least = next.remove();
            sorted.add(least.key().row());
            if (least.advance()) {
              next.add(least);
            }
          }
        });
    sorted.flush();
    return sorted;
  }

  private void take(int row, @Nullable String cell) {
    keys.add(SortKey.of(row, cell, type));
    characters += cell == null ? 0 : cell.length();
    if (keys.size() == MOST_KEYS || characters > MOST_CHARACTERS) {
      endRun();
    }
  }

  private void endRun() {
    keys.sort(order);
    BlockFile run = new BlockFile(spool.newFile());
    keys.forEach(key -> run.add(Integer.toString(key.row()), key.text()));
    run.flush();
    runs.add(run);
    keys = new ArrayList<>();
    characters = 0;
  }

  /// Keys in their order, read from a file.
  private final class Run {
    private final BlockFile file;
    private int at;
    private int blockEnd;
    private RowBytes bytes = new RowBytes(new byte[0]);
    private SortKey key = new SortKey(-1, null, null);

    Run(BlockFile file) {
      this.file = file;
    }

    SortKey key() {
      return key;
    }

    boolean advance() {
      if (at == file.rows()) {
        return false;
      }
      if (at == blockEnd) {
        BlockFile.Block block = file.holding(at);
        bytes = new RowBytes(block.bytes());
        blockEnd = block.end();
      }
      int row = Integer.parseInt(String.valueOf(bytes.next()));
      key = SortKey.of(row, bytes.next(), type);
      at++;
      return true;
    }
  }
}
