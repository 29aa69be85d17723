package io.github.starload.browse;

import io.github.starload.design.Column;
import io.github.starload.type.ColumnType;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the rows of a table hold in one column.
///
/// @param rows that were looked at
/// @param nulls among them
/// @param distinct values, at least so many if not `exact`
/// @param least value, as text; empty if there is none
/// @param bars heights from 0 to 1; numbers by their value, anything else its most frequent values
public record ColumnLook(
    Column column,
    long rows,
    long nulls,
    long distinct,
    boolean exact,
    Optional<String> least,
    Optional<String> greatest,
    List<Double> bars) {

  /// Of these a column's values are counted apart; more would fill the memory.
  public static final int MOST_DISTINCT = 20_000;

  private static final int MOST_BARS = 12;

  /// Every column but the load id, in order.
  ///
  /// @param size how many rows, from the first
  /// @throws io.github.starload.problem.StarloadException of kind CANCELLED when asked to stop
  public static List<ColumnLook> of(TableRows rows, int size, Look look) {
    List<Column> columns = rows.table().stagedColumns();
    List<Counting> counting = columns.stream().map(Counting::new).toList();
    look.over(
        size,
        0,
        1,
        (from, count) -> {
          for (List<@Nullable String> cells : rows.read(from, count)) {
            for (int i = 0; i < cells.size(); i++) {
              counting.get(i).add(cells.get(i));
            }
          }
        });
    return IntStream.range(0, columns.size()).mapToObj(i -> counting.get(i).look(size)).toList();
  }

  private static final class Counting {
    private final Column column;
    private final boolean isNumber;
    private final Comparator<String> order;
    private final Map<String, Long> counts = new HashMap<>();
    private final Spread spread = new Spread();
    private boolean exact = true;
    private long nulls;
    private @Nullable String least;
    private @Nullable String greatest;

    Counting(Column column) {
      this.column = column;
      this.isNumber = column.type().isNumber();
      this.order = isNumber ? Counting::byNumber : Comparator.naturalOrder();
    }

    /// Whole numbers of the same length compare as text.
    private static int byNumber(String left, String right) {
      return new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    void add(@Nullable String cell) {
      if (cell == null) {
        nulls++;
        return;
      }
      if (counts.size() < MOST_DISTINCT || counts.containsKey(cell)) {
        counts.merge(cell, 1L, Long::sum);
      } else {
        exact = false;
      }
      if (least == null || order.compare(cell, least) < 0) {
        least = cell;
      }
      if (greatest == null || order.compare(cell, greatest) > 0) {
        greatest = cell;
      }
      if (isNumber) {
        spread.add(
            column.type() instanceof ColumnType.DoublePrecision
                ? Double.parseDouble(cell)
                : new BigDecimal(cell).doubleValue());
      }
    }

    ColumnLook look(long rows) {
      return new ColumnLook(
          column,
          rows,
          nulls,
          counts.size(),
          exact,
          Optional.ofNullable(least),
          Optional.ofNullable(greatest),
          isNumber ? spread.bars() : Spread.scaled(mostFrequent()));
    }

    private List<Long> mostFrequent() {
      return counts.values().stream().sorted(Collections.reverseOrder()).limit(MOST_BARS).toList();
    }
  }
}
