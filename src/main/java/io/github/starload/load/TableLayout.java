package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Origin;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a new table lies in the warehouse, and why (`redshift-facts.md` section 4).
///
/// Encodings are never named: the default is AUTO, and one explicit encoding would lose it for the
/// whole table.
///
/// @param attributes the end of CREATE TABLE, such as `DISTSTYLE AUTO SORTKEY AUTO`
/// @param reasons a sentence for each choice
record TableLayout(String attributes, List<String> reasons) {
  /// Below it AUTO copies the table to every node or spreads it evenly, and nothing is gained by
  /// deciding for it.
  private static final long LARGE_ROWS = 1_000_000;

  /// @param rows staged rows by table name
  static TableLayout of(StarDesign design, Table table, Map<String, Long> rows) {
    List<String> reasons = new ArrayList<>();
    String distribution = distribution(design, table, rows, reasons);
    String sort = sort(table, rows, reasons);
    reasons.add("ENCODE AUTO: Redshift chooses the encodings and may change them later");
    return new TableLayout(distribution + " " + sort, reasons);
  }

  private static String distribution(
      StarDesign design, Table table, Map<String, Long> rows, List<String> reasons) {
    if (!large(table.name(), rows)) {
      reasons.add(
          "DISTSTYLE AUTO: "
              + rows.getOrDefault(table.name(), 0L)
              + " rows are few; Redshift decides, and again when the table grows");
      return "DISTSTYLE AUTO";
    }
    Optional<String> key = distributionKey(design, table, rows, reasons);
    if (key.isEmpty()) {
      reasons.add("DISTSTYLE AUTO: no join of this star stands out");
      return "DISTSTYLE AUTO";
    }
    return "DISTSTYLE KEY DISTKEY (" + Quoted.name(key.get()) + ")";
  }

  private static Optional<String> distributionKey(
      StarDesign design, Table table, Map<String, Long> rows, List<String> reasons) {
    for (ForeignKey key : ForeignKey.of(table)) {
      if (key.column().origin() instanceof Origin.ParentKey) {
        reasons.add("DISTKEY: joined to " + key.table() + " by it, on the same slice there");
        return Optional.of(key.column().name());
      }
    }
    boolean hasLargeParts =
        design.tables().stream()
            .filter(other -> large(other.name(), rows))
            .flatMap(other -> ForeignKey.of(other).stream())
            .anyMatch(key -> owns(key, table));
    if (hasLargeParts) {
      reasons.add("DISTKEY: its details are joined by it; a hash, so spread evenly");
      return Optional.of(table.surrogateKey());
    }
    Optional<ForeignKey> largest = largestDimension(table, rows);
    if (largest.isPresent()) {
      reasons.add("DISTKEY: names " + largest.get().table() + ", its largest dimension");
      return Optional.of(largest.get().column().name());
    }
    boolean isLargest =
        design.tables().stream()
            .flatMap(other -> largestDimension(other, rows).stream())
            .anyMatch(key -> key.table().equals(table.name()));
    if (isLargest) {
      reasons.add("DISTKEY: the largest dimension of a fact, which is spread by it too");
      return Optional.of(table.surrogateKey());
    }
    return Optional.empty();
  }

  private static boolean owns(ForeignKey key, Table parent) {
    return key.table().equals(parent.name()) && key.column().origin() instanceof Origin.ParentKey;
  }

  private static Optional<ForeignKey> largestDimension(Table table, Map<String, Long> rows) {
    return ForeignKey.of(table).stream()
        .filter(key -> key.column().origin() instanceof Origin.Reference)
        .filter(key -> large(key.table(), rows))
        .max(Comparator.comparing(key -> rows.getOrDefault(key.table(), 0L)));
  }

  private static String sort(Table table, Map<String, Long> rows, List<String> reasons) {
    List<String> times =
        table.columns().stream().filter(TableLayout::isTime).map(Column::name).toList();
    if (large(table.name(), rows) && times.size() == 1) {
      reasons.add("SORTKEY: the only date or time, and so what filters will ask for");
      return "SORTKEY (" + Quoted.name(times.getFirst()) + ")";
    }
    reasons.add(
        times.size() > 1
            ? "SORTKEY AUTO: which of " + String.join(", ", times) + " filters ask for, will show"
            : "SORTKEY AUTO: Redshift decides by the queries it sees");
    return "SORTKEY AUTO";
  }

  private static boolean isTime(Column column) {
    return switch (column.type()) {
      case ColumnType.Date(), ColumnType.Timestamp(), ColumnType.TimestampTz() -> true;
      case ColumnType.Bool(),
          ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal _,
          ColumnType.DoublePrecision(),
          ColumnType.Varchar _,
          ColumnType.Super() ->
          false;
    };
  }

  private static boolean large(String table, Map<String, Long> rows) {
    return rows.getOrDefault(table, 0L) >= LARGE_ROWS;
  }
}
