package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.ConflictRule;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.type.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts the attributes of a dimension that come with different values for one key, and settles
/// which of them stays.
final class AttributeConflicts {
  private final Table.Dimension table;
  private final List<Column> columns;
  private final Map<Cell, Map<String, Integer>> others = new HashMap<>();
  private final Map<Integer, Long> keysByColumn = new HashMap<>();
  private final Map<Integer, String> examples = new HashMap<>();

  private record Cell(int row, int column) {}

  AttributeConflicts(Table.Dimension table) {
    this.table = table;
    this.columns = table.stagedColumns();
  }

  /// Notes a value that is not the one that the row holds.
  void add(int row, int column, String value, Supplier<String> key, String held) {
    Map<String, Integer> counts = others.get(new Cell(row, column));
    if (counts == null) {
      counts = new HashMap<>();
      others.put(new Cell(row, column), counts);
      keysByColumn.merge(column, 1L, Long::sum);
      examples.computeIfAbsent(
          column,
          _ -> key.get() + ": " + CellText.shortened(held) + " and " + CellText.shortened(value));
    }
    if (table.conflicts() == ConflictRule.MOST_FREQUENT) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  /// Puts the values that came most often into the cells, where that is the rule.
  void settle(int row, @Nullable Utf8Text[] cells, StoredRows.Cursor cursor) {
    if (others.isEmpty() || table.conflicts() != ConflictRule.MOST_FREQUENT) {
      return;
    }
    for (int i = 1; i < cells.length; i++) {
      cursor.next();
      String best = String.valueOf(cells[i]);
      int times = cursor.count();
      for (var other : others.getOrDefault(new Cell(row, i), Map.of()).entrySet()) {
        if (other.getValue() > times
            || (other.getValue() == times && isLess(other.getKey(), best))) {
          best = other.getKey();
          times = other.getValue();
          cells[i] = Utf8Text.of(best);
        }
      }
    }
  }

  void tell(Findings findings) {
    keysByColumn.forEach(
        (column, keys) ->
            findings.add(
                Finding.CONFLICT,
                columns.get(column).origin() instanceof Origin.Attribute(var paths)
                    ? paths.getFirst().toString()
                    : "",
                keys,
                examples.getOrDefault(column, ""),
                outcome(columns.get(column))));
  }

  private String outcome(Column column) {
    String which =
        switch (table.conflicts()) {
          case MOST_FREQUENT -> "the one that comes most often";
          case FIRST -> "the first one";
          case LAST -> "the last one";
        };
    return table.name() + "." + column.name() + " keeps " + which + " of each key.";
  }

  private static boolean isLess(String left, String right) {
    return Arrays.compareUnsigned(
            left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8))
        < 0;
  }
}
