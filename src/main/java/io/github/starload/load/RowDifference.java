package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.stage.SuperDigest;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is wrong with the rows of one surrogate key.
///
/// @param sentence such as `row 4711 (launch_id 5eb8…) is missing`, without a full stop
record RowDifference(String sentence) {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_COLUMNS = 5;

  /// The difference between the rows that were staged under a key and those that were found; empty
  /// if they are the same.
  static Optional<RowDifference> of(
      long key, Table table, List<@Nullable String[]> staged, List<@Nullable String[]> found) {
    String row = name(key, table, staged.isEmpty() ? found : staged);
    if (found.size() < staged.size()) {
      return told(row + (found.isEmpty() ? " is missing" : " is there only " + times(found)));
    }
    if (staged.isEmpty()) {
      return told(row + " is there and was not staged");
    }
    if (found.size() > staged.size()) {
      return told(row + " is there " + times(found));
    }
    return staged.size() == 1
        ? values(table, staged.getFirst(), found.getFirst()).flatMap(v -> told(row + " " + v))
        : Optional.empty();
  }

  private static Optional<RowDifference> told(String sentence) {
    return Optional.of(new RowDifference(sentence));
  }

  private static String times(List<?> rows) {
    return rows.size() + (rows.size() == 1 ? " time" : " times");
  }

  private static String name(long key, Table table, List<@Nullable String[]> rows) {
    List<Column> columns = table.stagedColumns();
    List<String> natural = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (table.naturalKey().contains(columns.get(i).name())) {
        natural.add(columns.get(i).name() + " " + shown(rows.getFirst()[i]));
      }
    }
    return "row " + key + " (" + String.join(", ", natural) + ")";
  }

  private static Optional<String> values(
      Table table, @Nullable String[] staged, @Nullable String[] found) {
    List<Column> columns = table.stagedColumns();
    List<String> differing = new ArrayList<>();
    for (int i = 0; i < staged.length; i++) {
      if (!same(columns.get(i).type(), staged[i], found[i])) {
        differing.add(
            "holds "
                + shown(found[i])
                + " in "
                + columns.get(i).name()
                + " where "
                + shown(staged[i])
                + " was staged");
      }
    }
    if (differing.size() > MOST_COLUMNS) {
      int more = differing.size() - MOST_COLUMNS;
      differing.subList(MOST_COLUMNS, differing.size()).clear();
      differing.add("and " + more + " more columns");
    }
    return differing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", differing));
  }

  private static boolean same(ColumnType type, @Nullable String staged, @Nullable String found) {
    if (staged == null || found == null) {
      return Objects.equals(staged, found);
    }
    return switch (type) {
      case ColumnType.DoublePrecision() -> Double.parseDouble(staged) == Double.parseDouble(found);
      case ColumnType.Super() -> SuperDigest.term("", staged) == SuperDigest.term("", found);
      case ColumnType.Bool(),
          ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal _,
          ColumnType.Date(),
          ColumnType.Timestamp(),
          ColumnType.TimestampTz(),
          ColumnType.Varchar _ ->
          staged.equals(found);
    };
  }

  private static String shown(@Nullable String cell) {
    if (cell == null) {
      return "NULL";
    }
    return '"'
        + (cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell)
        + '"';
  }
}
