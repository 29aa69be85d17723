package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.stage.part.RowTexts;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a warehouse must answer about some rows, gathered row by row. Not safe for use by several
/// threads.
public final class RowTotals {
  private static final int ROWS_AT_ONCE = 256;

  private final List<ColumnType> types;
  private final List<ColumnTotals> columns = new ArrayList<>();
  private final DigestSum fingerprint = new DigestSum();
  private final int[] leastBytes;
  private long rows;
  private long longestRow;
  private long leastPageBytes;
  private List<@Nullable String[]> waiting = new ArrayList<>();

  /// A value of a type without a fixed width, up to the pointer to where longer ones lie.
  private static final int POINTER_BYTES = 18;

  /// Of a row in a PostgreSQL page; one bit a column comes to it, and the load id.
  private static final int ROW_BYTES = 24 + POINTER_BYTES;

  public RowTotals(List<Column> columns) {
    this.types = columns.stream().map(Column::type).toList();
    columns.forEach(column -> this.columns.add(new ColumnTotals(column.type())));
    this.leastBytes = columns.stream().mapToInt(column -> leastBytes(column.type())).toArray();
  }

  /// Adds a row.
  ///
  /// @param cells text as the parts hold it, null for NULL; the first is the surrogate key
  public void add(@Nullable String[] cells) {
    waiting.add(cells);
    if (waiting.size() == ROWS_AT_ONCE) {
      addWaiting();
    }
  }

  /// Rows are digested many at once.
  private void addWaiting() {
    if (!waiting.isEmpty()) {
      List<@Nullable String[]> rows = waiting;
      waiting = new ArrayList<>();
      add(new RowTexts(rows));
    }
  }

  /// Adds rows.
  void add(RowTexts texts) {
    RowDigests digests = new RowDigests(types, texts);
    int row = 0;
    for (@Nullable String[] cells : texts.rows()) {
      fingerprint.add(digests.row(row));
      long characters = 0;
      long page = ROW_BYTES;
      page += cells.length / Byte.SIZE;
      for (int i = 0; i < cells.length; i++) {
        String cell = cells[i];
        if (cell != null) {
          int bytes = texts.end(row, i) - texts.begin(row, i);
          columns.get(i).add(cell, bytes, digests.cell(row, i));
          characters += cell.length();
          page += leastBytes[i] > 0 ? leastBytes[i] : Math.min(cell.length() + 1, POINTER_BYTES);
        }
      }
      longestRow = Math.max(longestRow, characters);
      leastPageBytes = Math.max(leastPageBytes, page);
      row++;
    }
    rows += row;
  }

  /// Adds what was gathered of other rows of the same table.
  void add(RowTotals other) {
    other.addWaiting();
    fingerprint.add(other.fingerprint);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(other.columns.get(i));
    }
    longestRow = Math.max(longestRow, other.longestRow);
    leastPageBytes = Math.max(leastPageBytes, other.leastPageBytes);
    rows += other.rows;
  }

  /// 0 for texts, whose bytes count.
  private static int leastBytes(ColumnType type) {
    return switch (type) {
      case ColumnType.Bool() -> 1;
      case ColumnType.SmallInt() -> Short.BYTES;
      case ColumnType.Int(), ColumnType.Date() -> Integer.BYTES;
      case ColumnType.BigInt(),
          ColumnType.DoublePrecision(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz() ->
          Long.BYTES;
      // A zero; the digits come to it.
      case ColumnType.Decimal _ -> 3;
      case ColumnType.Varchar _, ColumnType.Super() -> 0;
    };
  }

  /// Characters of the longest row, in the text of the parts without separators.
  public long longestRow() {
    addWaiting();
    return longestRow;
  }

  /// What the widest row takes at least in a page of PostgreSQL, where long texts lie elsewhere.
  public long leastPageBytes() {
    addWaiting();
    return leastPageBytes;
  }

  /// One a column, in column order.
  public List<ColumnTotals> columns() {
    addWaiting();
    return List.copyOf(columns);
  }

  /// The sum of the digests of all rows, see [RowDigests]; `0` without rows.
  public String fingerprint() {
    addWaiting();
    return fingerprint.toString();
  }

  /// How many rows were added.
  public long rows() {
    addWaiting();
    return rows;
  }
}
