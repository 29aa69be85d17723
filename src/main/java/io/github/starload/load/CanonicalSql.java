package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.ColumnTotals;
import io.github.starload.stage.DoubleRanges;
import io.github.starload.stage.RowDigests;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The expressions that make of a table's columns what the parts hold, and of that the digests that
/// [RowDigests] makes of the parts (`redshift-facts.md` section 5).
final class CanonicalSql {
  private final List<Column> columns;
  private final List<DoubleRanges> ranges;
  private final List<CatalogueColumn> catalogue;

  private CanonicalSql(
      List<Column> columns, List<DoubleRanges> ranges, List<CatalogueColumn> catalogue) {
    this.columns = columns;
    this.ranges = ranges;
    this.catalogue = catalogue;
  }

  /// Of a table whose columns are as designed.
  ///
  /// @param totals of the rows that it should hold, one a column
  static CanonicalSql asDesigned(List<Column> columns, List<ColumnTotals> totals) {
    return new CanonicalSql(columns, totals.stream().map(ColumnTotals::ranges).toList(), List.of());
  }

  /// The same of a table whose columns may keep more than they were designed for.
  CanonicalSql in(List<CatalogueColumn> found) {
    return new CanonicalSql(columns, ranges, found);
  }

  /// The text of a value as servers write it alike; NULL for NULL. A double and SUPER have none,
  /// and stay as they are.
  static String text(String value, ColumnType type) {
    return switch (type) {
      case ColumnType.Bool() ->
          "CASE WHEN " + value + " THEN 't' WHEN NOT " + value + " THEN 'f' END";
      case ColumnType.SmallInt(), ColumnType.Int(), ColumnType.BigInt(), ColumnType.Decimal _ ->
          "CAST(" + value + " AS VARCHAR(64))";
      case ColumnType.Date() -> "TO_CHAR(" + value + ", 'YYYY-MM-DD')";
      case ColumnType.Timestamp() -> "TO_CHAR(" + value + ", 'YYYY-MM-DD HH24:MI:SS.US')";
      case ColumnType.TimestampTz() ->
          "TO_CHAR(" + value + " AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'";
      case ColumnType.Varchar _, ColumnType.DoublePrecision(), ColumnType.Super() -> value;
    };
  }

  /// All columns as texts, to be read back.
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      texts.add(text(i));
    }
    return texts;
  }

  /// The digest of a column in hex; NULL for NULL.
  String digest(int column) {
    return "MD5(" + text(column) + ")";
  }

  /// The digest of a row in hex.
  String rowDigest() {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (RowDigests.has(columns.get(i).type())) {
        cells.add("COALESCE(" + digest(i) + ", '-')");
      }
    }
    return "MD5(" + String.join(" || ", cells) + ")";
  }

  /// The canonical text of a column; a number in a wider column is brought back to its designed
  /// type first, unless that would change it.
  private String text(int index) {
    Column column = columns.get(index);
    String name = Quoted.name(column.name());
    if (column.type() instanceof ColumnType.DoublePrecision) {
      return DoubleSql.text(name, ranges.get(index).all());
    }
    Optional<ColumnType> there =
        catalogue.stream()
            .filter(found -> found.name().equals(column.name()))
            .findFirst()
            .flatMap(CatalogueColumn::type);
    boolean asDesigned = there.isEmpty() || there.get().equals(column.type());
    if (asDesigned || !(column.type() instanceof ColumnType.Decimal)) {
      return text(name, column.type());
    }
    if (there.get() instanceof ColumnType.Varchar) {
      return name;
    }
    String designed = "CAST(" + name + " AS " + column.type().sql() + ")";
    return "CASE WHEN "
        + designed
        + " = "
        + name
        + " THEN "
        + text(designed, column.type())
        + " ELSE "
        + text(name, column.type())
        + " END";
  }

  /// The number that is summed for a digest.
  static String term(String digest) {
    return "STRTOL(SUBSTRING(" + digest + ", 1, 15), 16)";
  }

  /// The sum of digests over all rows; NULL without a digest that is not NULL.
  static String sum(String digest) {
    return "SUM(CAST(" + term(digest) + " AS DECIMAL(38,0)))";
  }
}
