package io.github.starload.normalise;

import io.github.starload.design.ConflictRule;
import io.github.starload.design.NullReference;
import io.github.starload.design.Table;
import io.github.starload.normalise.HeldRow.Meeting;
import io.github.starload.normalise.PathCounts.Counter;
import io.github.starload.normalise.PathCounts.Outcome;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.Utf8Text;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of one dimension: one for each distinct natural key, with what all feeding places know
/// of it. Kept until all records are read, see [StoredRows]; beside the rows some 20 to 35 bytes a
/// key stay in memory.
final class DimensionRows {
  private static final int MOST_BYTES_AT_ONCE = 1 << 18;

  final Table.Dimension table;

  private final int width;
  private final int[] naturalKey;
  private final boolean[] isKey;

  /// How often the value of each cell came when its row is new.
  private final int[] once;

  private final long seed;
  private final KeyNumbers keys = new KeyNumbers();
  private final StoredRows rows;
  private final AttributeConflicts conflicts;

  /// By the slot of a detail below this dimension: a hash of the rows it made for each key.
  private final Map<Integer, Map<Long, Long>> details = new HashMap<>();

  /// By the slot of a kind of records that feeds this dimension: the keys met there.
  private final Map<Integer, KeyNumbers> records = new HashMap<>();

  DimensionRows(Table.Dimension table, Spill spill) {
    this.table = table;
    this.rows = new StoredRows(spill);
    this.width = table.stagedColumns().size();
    this.naturalKey = table.naturalKey().stream().mapToInt(name -> position(table, name)).toArray();
    this.isKey = new boolean[width];
    this.once = new int[width];
    Arrays.fill(once, 1);
    Arrays.stream(naturalKey).forEach(i -> isKey[i] = true);
    this.seed = SurrogateKeys.of(table.name());
    this.conflicts = new AttributeConflicts(table);
  }

  /// The surrogate key of a row; any thread may ask.
  long key(@Nullable Utf8Text[] cells) {
    long hash = seed;
    for (int i : naturalKey) {
      hash = SurrogateKeys.with(hash, HeldRow.text(cells[i]));
    }
    return hash;
  }

  /// Takes in a meeting that has its key, and counts its values; answers whether the key is new.
  ///
  /// @throws StarloadException of kind INPUT if another natural key has the same surrogate key
  boolean meet(Meeting meeting) {
    long hash = meeting.key;
    int row = hash == NullReference.UNKNOWN_KEY ? 0 : keys.find(hash);
    if (row == KeyNumbers.NONE) {
      add(hash, meeting);
      return true;
    }
    if (hash == NullReference.UNKNOWN_KEY || !hasSameKey(row, meeting.cells)) {
      throw collision(hash, row, meeting.cells);
    }
    merge(row, meeting);
    return false;
  }

  /// Whether this is the first record that feeds the dimension at its place with this key, whatever
  /// other places have told of it.
  boolean isFirstRecord(RowPlan plan, long key) {
    KeyNumbers met = records.computeIfAbsent(plan.slot, _ -> new KeyNumbers());
    boolean isFirst = met.find(key) == KeyNumbers.NONE;
    if (isFirst) {
      met.add(key);
    }
    return isFirst;
  }

  /// Whether the rows below a meeting are the first of their plan for its key; else they are there
  /// already.
  boolean isFirst(RowPlan plan, long key, long contents) {
    return details.computeIfAbsent(plan.slot, _ -> new HashMap<>()).putIfAbsent(key, contents)
        == null;
  }

  /// Whether the rows that are there have the same contents.
  boolean isSame(RowPlan plan, long key, long contents) {
    Long known = details.getOrDefault(plan.slot, Map.of()).get(key);
    return known != null && known == contents;
  }

  /// Delivers all rows in the order of their first meeting; that of the unknown member first.
  void deliver(RowSink sink) {
    PackedRows delivered = new PackedRows(width);
    if (table.nullReference() == NullReference.NAMES_UNKNOWN) {
      @Nullable Utf8Text[] unknown = new Utf8Text[width];
      unknown[0] = Utf8Text.of(NullReference.UNKNOWN_KEY);
      delivered.add(unknown);
    }
    for (int row = 0; row < keys.size(); row++) {
      @Nullable Utf8Text[] cells = cells(row);
      conflicts.settle(row, cells, rows.cursor(row));
      Calendar.complete(table, cells);
      delivered.add(cells);
      if (delivered.size() > MOST_BYTES_AT_ONCE) {
        sink.rows(table, delivered);
        delivered = new PackedRows(width);
      }
    }
    sink.rows(table, delivered);
  }

  /// What came with different values for one key.
  void tell(Findings findings) {
    conflicts.tell(findings);
  }

  private void add(long key, Meeting meeting) {
    keys.add(key);
    rows.add(meeting.cells, 1, once);
    for (int i = 1; i < width; i++) {
      count(meeting, i, Outcome.WRITTEN);
    }
  }

  private void merge(int row, Meeting meeting) {
    @Nullable Utf8Text[] added = null;
    StoredRows.Cursor cursor = rows.cursor(row);
    for (int i = 1; i < width; i++) {
      cursor.next();
      Utf8Text text = meeting.cells[i];
      if (text == null) {
        continue;
      }
      if (cursor.isNull()) {
        count(meeting, i, Outcome.WRITTEN);
        added = added == null ? new Utf8Text[width] : added;
        added[i] = text;
        continue;
      }
      count(meeting, i, Outcome.MERGED);
      if (cursor.is(text)) {
        cursor.countOneMore();
      } else if (!isKey[i]) {
        conflicts.add(
            row, i, text.toString(), () -> keyText(meeting.cells), String.valueOf(cursor.text()));
        if (table.conflicts() == ConflictRule.LAST) {
          added = added == null ? new Utf8Text[width] : added;
          added[i] = text;
        }
      }
    }
    if (added != null) {
      rewrite(row, added);
    }
  }

  private void rewrite(int row, @Nullable Utf8Text[] added) {
    @Nullable Utf8Text[] cells = cells(row);
    int[] counts = new int[width];
    StoredRows.Cursor cursor = rows.cursor(row);
    for (int i = 1; i < width; i++) {
      cursor.next();
      counts[i] = added[i] == null ? cursor.count() : 1;
      cells[i] = added[i] == null ? cells[i] : added[i];
    }
    rows.replace(row, cells, 1, counts);
  }

  private static void count(Meeting meeting, int index, Outcome outcome) {
    Counter counter = meeting.pending[index];
    if (counter != null) {
      counter.add(outcome);
    }
  }

  private boolean hasSameKey(int row, @Nullable Utf8Text[] cells) {
    StoredRows.Cursor cursor = rows.cursor(row);
    for (int i = 1; i < width; i++) {
      cursor.next();
      Utf8Text text = isKey[i] ? cells[i] : null;
      if (text != null && !cursor.is(text)) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Utf8Text[] cells(int row) {
    @Nullable Utf8Text[] cells = new Utf8Text[width];
    cells[0] = Utf8Text.of(keys.key(row));
    StoredRows.Cursor cursor = rows.cursor(row);
    for (int i = 1; i < width; i++) {
      cursor.next();
      cells[i] = cursor.text();
    }
    return cells;
  }

  private StarloadException collision(long hash, int row, @Nullable Utf8Text[] cells) {
    boolean isUnknown = hash == NullReference.UNKNOWN_KEY;
    return StarloadException.input(
        isUnknown
            ? "Cannot key the rows: \"" + keyText(cells) + "\" hashes to the key of the unknown row"
            : "Cannot key the rows: \""
                + keyText(cells(row))
                + "\" and \""
                + keyText(cells)
                + "\" hash to the same key",
        new Location.InTable(table.name(), table.surrogateKey()),
        "Rename the dimension, which changes its keys");
  }

  private String keyText(@Nullable Utf8Text[] cells) {
    StringBuilder text = new StringBuilder();
    for (int i : naturalKey) {
      text.append(text.isEmpty() ? "" : ", ").append(cells[i]);
    }
    return text.toString();
  }

  private static int position(Table table, String column) {
    for (int i = 0; i < table.stagedColumns().size(); i++) {
      if (table.stagedColumns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no column " + column);
  }
}
