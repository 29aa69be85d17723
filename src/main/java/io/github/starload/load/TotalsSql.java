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

  /// The first column is COUNT(*), the second the fingerprint of all rows, NULL without rows; then
  /// follow each staged column's figures, in the order of
  /// [io.github.starload.stage.ColumnTotals#figures].
  static String of(StagedTable staged, String from) {
    List<String> expressions = new ArrayList<>();
    List<Column> columns = staged.table().stagedColumns();
    expressions.add("COUNT(*)");
    expressions.add(CanonicalSql.sum(CanonicalSql.rowDigest(columns)));
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      for (Map.Entry<Measure, String> figure : staged.totals().get(i).figures().entrySet()) {
        expressions.add(expression(figure.getKey(), column));
      }
    }
    return "SELECT " + String.join(", ", expressions) + " FROM " + from;
  }

  private static String expression(Measure measure, Column of) {
    String column = Quoted.name(of.name());
    ColumnType type = of.type();
    return switch (measure) {
      case COUNT -> "COUNT(" + column + ")";
      // Summing as DECIMAL dodges the overflow of BIGINT.
      case SUM -> "SUM(CAST(" + column + " AS " + sumType(type).sql() + "))";
      case MIN -> CanonicalSql.text("MIN(" + column + ")", type);
      case MAX -> CanonicalSql.text("MAX(" + column + ")", type);
      case OCTETS -> "SUM(CAST(OCTET_LENGTH(" + column + ") AS BIGINT))";
      case TRUES -> "SUM(CASE WHEN " + column + " THEN 1 ELSE 0 END)";
      case FINGERPRINT -> CanonicalSql.sum(CanonicalSql.digest(of));
    };
  }

  private static ColumnType sumType(ColumnType type) {
    return type instanceof ColumnType.Decimal(_, int scale)
        ? new ColumnType.Decimal(ColumnType.MAX_PRECISION, scale)
        : new ColumnType.Decimal(ColumnType.MAX_PRECISION, 0);
  }
}
