package io.github.starload.stage;

import io.github.starload.design.Column;
import io.github.starload.normalise.PackedRows;
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
  private PackedRows waiting;

  /// A value of a type without a fixed width, up to the pointer to where longer ones lie.
  private static final int POINTER_BYTES = 18;

  /// Of a row in a PostgreSQL page; one bit a column comes to it, and the load id.
  private static final int ROW_BYTES = 24 + POINTER_BYTES;

  public RowTotals(List<Column> columns) {
    this.types = columns.stream().map(Column::type).toList();
    columns.forEach(column -> this.columns.add(new ColumnTotals(column.type())));
    this.waiting = new PackedRows(columns.size());
    this.leastBytes = columns.stream().mapToInt(column -> leastBytes(column.type())).toArray();
  }

  /// Adds a row.
  ///
  /// @param cells text as the parts hold it, null for NULL; the first is the surrogate key
  public void add(@Nullable String[] cells) {
    waiting.add(cells);
    if (waiting.count() == ROWS_AT_ONCE) {
      addWaiting();
    }
  }

  /// Rows are digested many at once.
  private void addWaiting() {
    if (waiting.count() > 0) {
      PackedRows packed = waiting;
      waiting = new PackedRows(types.size());
      add(packed);
    }
  }

  /// Adds rows.
  public void add(PackedRows packed) {
    RowDigests digests = new RowDigests(types, packed);
    for (int i = 0; i < types.size(); i++) {
      columns.get(i).add(packed, i, digests);
    }
    for (int row = 0; row < packed.count(); row++) {
      fingerprint.add(digests.row(row));
      longestRow = Math.max(longestRow, packed.size(row));
      leastPageBytes = Math.max(leastPageBytes, pageBytes(packed, row));
    }
    rows += packed.count();
  }

  private long pageBytes(PackedRows packed, int row) {
    long page = (long) ROW_BYTES + types.size() / Byte.SIZE;
    for (int i = 0; i < leastBytes.length; i++) {
      if (!packed.isNull(row, i)) {
        int text = packed.end(row, i) - packed.begin(row, i);
        page += leastBytes[i] > 0 ? leastBytes[i] : Math.min(text + 1, POINTER_BYTES);
      }
    }
    return page;
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

  /// Bytes of the longest row, in the text of the parts without separators.
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
