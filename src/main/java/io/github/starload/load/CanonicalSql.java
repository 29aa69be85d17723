package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.stage.RowDigests;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
    List<String> cells = new ArrayList<>();
    for (Column column : columns) {
      if (RowDigests.has(column.type())) {
        cells.add("COALESCE(" + digest(column) + ", '-')");
      }
    }
    return "MD5(" + cells.stream().collect(Collectors.joining(" || ")) + ")";
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
