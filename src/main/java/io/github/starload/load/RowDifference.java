package io.github.starload.load;

import io.github.starload.check.DifferingRow;
import io.github.starload.design.Column;
import io.github.starload.design.Table;
import io.github.starload.stage.SuperDigest;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong with the rows of one surrogate key.
///
/// @param sentence such as `row 4711 (launch_id 5eb8…) is missing`, without a full stop
/// @param places in which it is wrong
record RowDifference(String sentence, List<DifferingRow> places) {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_COLUMNS = 5;

  /// The difference between the rows that were staged under a key and those that were found; empty
  /// if they are the same.
  static Optional<RowDifference> of(
      long key, Table table, List<@Nullable String[]> staged, List<@Nullable String[]> found) {
    String row = name(key, table, staged.isEmpty() ? found : staged);
    if (found.size() != staged.size()) {
      return Optional.of(
          new RowDifference(
              "row " + row + counted(staged.size(), found.size()),
              List.of(DifferingRow.counted(row, staged.size(), found.size()))));
    }
    List<DifferingRow> places =
        staged.size() == 1 ? values(row, table, staged.getFirst(), found.getFirst()) : List.of();
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(new RowDifference("row " + row + " " + told(places), places));
  }

  private static String counted(int staged, int found) {
    if (staged == 0) {
      return " is there and was not staged";
    }
    String times = found + (found == 1 ? " time" : " times");
    return found == 0
        ? " is missing"
        : found < staged ? " is there only " + times : " is there " + times;
  }

  private static String name(long key, Table table, List<@Nullable String[]> rows) {
    List<Column> columns = table.stagedColumns();
    List<String> natural = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (table.naturalKey().contains(columns.get(i).name())) {
        natural.add(columns.get(i).name() + " " + shown(rows.getFirst()[i]));
      }
    }
    return key + " (" + String.join(", ", natural) + ")";
  }

  private static List<DifferingRow> values(
      String row, Table table, @Nullable String[] staged, @Nullable String[] found) {
    List<Column> columns = table.stagedColumns();
    List<DifferingRow> places = new ArrayList<>();
    for (int i = 0; i < staged.length; i++) {
      if (!same(columns.get(i).type(), staged[i], found[i])) {
        places.add(
            new DifferingRow(
                row,
                columns.get(i).name(),
                Optional.ofNullable(staged[i]),
                Optional.ofNullable(found[i])));
      }
    }
    return places;
  }

  private static String told(List<DifferingRow> places) {
    String told =
        places.stream()
            .limit(MOST_COLUMNS)
            .map(
                place ->
                    "holds "
                        + shown(place.table().orElse(null))
                        + " in "
                        + place.column()
                        + " where "
                        + shown(place.staged().orElse(null))
                        + " was staged")
            .collect(Collectors.joining(", "));
    int more = places.size() - MOST_COLUMNS;
    return more > 0 ? told + ", and " + more + " more columns" : told;
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
