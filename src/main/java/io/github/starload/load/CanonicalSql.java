package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.RowDigests;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The expressions that make of a column what the parts hold, and of that the digests that
/// [RowDigests] makes of the parts (`redshift-facts.md` section 5).
final class CanonicalSql {
  private CanonicalSql() {}

  /// The canonical text of a value; NULL for NULL.
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

  /// The digest of a column in hex; NULL for NULL.
  static String digest(Column column) {
    return "MD5(" + text(Quoted.name(column.name()), column.type()) + ")";
  }

  /// The digest of a row in hex.
  static String rowDigest(List<Column> columns) {
    return rowDigest(columns, column -> text(Quoted.name(column.name()), column.type()));
  }

  /// The same of a table whose columns may keep more than they were designed for.
  static String rowDigest(List<Column> columns, List<CatalogueColumn> catalogue) {
    return rowDigest(columns, column -> text(column, catalogue));
  }

  private static String rowDigest(List<Column> columns, Function<Column, String> text) {
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      if (RowDigests.has(column.type())) {
        cells.add("COALESCE(MD5(" + text.apply(column) + "), '-')");
      }
    }
    return "MD5(" + String.join(" || ", cells) + ")";
  }

  /// The canonical text of a column in a table that is there: a number in a wider column is brought
  /// back to its designed type first, unless that would change it.
  static String text(Column column, List<CatalogueColumn> catalogue) {
    String name = Quoted.name(column.name());
    boolean asDesigned =
        catalogue.stream()
            .filter(found -> found.name().equals(column.name()))
            .anyMatch(found -> found.type().equals(Optional.of(column.type())));
    if (asDesigned || !(column.type() instanceof ColumnType.Decimal)) {
      return text(name, column.type());
    }
    boolean isText =
        catalogue.stream()
            .filter(found -> found.name().equals(column.name()))
            .anyMatch(found -> found.type().orElse(null) instanceof ColumnType.Varchar);
    if (isText) {
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
