package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.stage.ColumnTotals.Measure;
import io.github.starload.stage.StagedTable;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One query a table for all the figures that its parts promise (`redshift-facts.md` section 5);
/// several only for tables with very many columns.
final class TotalsSql {
  /// A query answers fewer columns than a table may have; PostgreSQL takes 1,664.
  private static final int MOST_EXPRESSIONS = 1000;

  /// Well below the 100,000 bytes of the Data API.
  private static final int MOST_CHARACTERS = 60_000;

  private TotalsSql() {}

  /// Queries whose answers, one row each and one after the other, are COUNT(*), the fingerprint of
  /// all rows, NULL without rows, and then each staged column's figures, in the order of
  /// [io.github.starload.stage.ColumnTotals#figures].
  static List<String> of(StagedTable staged, String from) {
    List<String> queries = new ArrayList<>();
    StringBuilder query = new StringBuilder();
    int expressions = 0;
    for (String expression : expressions(staged)) {
      boolean full =
          expressions == MOST_EXPRESSIONS || query.length() + expression.length() > MOST_CHARACTERS;
      if (full && expressions > 0) {
        queries.add(query + " FROM " + from);
        query.setLength(0);
        expressions = 0;
      }
      query.append(expressions == 0 ? "SELECT " : ", ").append(expression);
      expressions++;
    }
    queries.add(query + " FROM " + from);
    return queries;
  }

  private static List<String> expressions(StagedTable staged) {
    List<String> expressions = new ArrayList<>();
    List<Column> columns = staged.table().stagedColumns();
    expressions.add("COUNT(*)");
    CanonicalSql canonical = CanonicalSql.asDesigned(columns, staged.totals());
    expressions.add(CanonicalSql.sum(canonical.rowDigest()));
    for (int i = 0; i < columns.size(); i++) {
      for (Map.Entry<Measure, String> figure : staged.totals().get(i).figures().entrySet()) {
        expressions.add(
            figure.getKey() == Measure.FINGERPRINT
                ? CanonicalSql.sum(canonical.digest(i))
                : expression(figure.getKey(), columns.get(i)));
      }
    }
    return expressions;
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
      case FINGERPRINT -> throw new IllegalArgumentException("a digest needs the whole table");
    };
  }

  private static ColumnType sumType(ColumnType type) {
    return type instanceof ColumnType.Decimal(_, int scale)
        ? new ColumnType.Decimal(ColumnType.MAX_PRECISION, scale)
        : new ColumnType.Decimal(ColumnType.MAX_PRECISION, 0);
  }
}
