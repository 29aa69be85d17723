package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.stage.ColumnTotals.Measure;
import io.github.starload.stage.StagedTable;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One query a table for all the figures that its parts promise (`redshift-facts.md` section 5).
final class TotalsSql {
  private TotalsSql() {}

  /// The first column is COUNT(*); then follow each staged column's figures, in the order of
  /// [io.github.starload.stage.ColumnTotals#figures].
  static String of(StagedTable staged, String from) {
    List<String> expressions = new ArrayList<>();
    expressions.add("COUNT(*)");
    List<Column> columns = staged.table().stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      for (Map.Entry<Measure, String> figure : staged.totals().get(i).figures().entrySet()) {
        expressions.add(expression(figure.getKey(), Quoted.name(column.name()), column.type()));
      }
    }
    return "SELECT " + String.join(", ", expressions) + " FROM " + from;
  }

  private static String expression(Measure measure, String column, ColumnType type) {
    return switch (measure) {
      case COUNT -> "COUNT(" + column + ")";
      // Summing as DECIMAL dodges the overflow of BIGINT.
      case SUM -> "SUM(CAST(" + column + " AS " + sumType(type).sql() + "))";
      case MIN -> text("MIN(" + column + ")", type);
      case MAX -> text("MAX(" + column + ")", type);
      case OCTETS -> "SUM(CAST(OCTET_LENGTH(" + column + ") AS BIGINT))";
      case TRUES -> "SUM(CASE WHEN " + column + " THEN 1 ELSE 0 END)";
    };
  }

  private static ColumnType sumType(ColumnType type) {
    return type instanceof ColumnType.Decimal(_, int scale)
        ? new ColumnType.Decimal(ColumnType.MAX_PRECISION, scale)
        : new ColumnType.Decimal(ColumnType.MAX_PRECISION, 0);
  }

  private static String text(String value, ColumnType type) {
    return switch (type) {
      case ColumnType.Date() -> "TO_CHAR(" + value + ", 'YYYY-MM-DD')";
      case ColumnType.Timestamp() -> "TO_CHAR(" + value + ", 'YYYY-MM-DD HH24:MI:SS.US')";
      case ColumnType.TimestampTz() ->
          "TO_CHAR(" + value + " AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'";
      case ColumnType.Bool(),
          ColumnType.SmallInt(),
          ColumnType.Int(),
          ColumnType.BigInt(),
          ColumnType.Decimal _,
          ColumnType.DoublePrecision(),
          ColumnType.Varchar _,
          ColumnType.Super() ->
          value;
    };
  }
}
