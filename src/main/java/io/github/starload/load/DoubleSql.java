package io.github.starload.load;

import io.github.starload.stage.DoubleRanges;
import java.util.List;
import java.util.stream.Collectors;

/// The text that [DoubleRanges] gives a double, by comparisons, multiplications by powers of two
/// and a cast of a whole number alone: all exact, on Redshift as on PostgreSQL.
final class DoubleSql {
  private DoubleSql() {}

  /// NULL for NULL; a value outside the ranges gets a text that [DoubleRanges] gives to none.
  static String text(String value, List<DoubleRanges.Range> ranges) {
    return "CASE WHEN "
        + value
        + " = 0 THEN '0'"
        + ranges.stream().map(range -> branch(value, range)).collect(Collectors.joining())
        + " WHEN "
        + value
        + " IS NOT NULL THEN CAST("
        + value
        + " AS VARCHAR(64)) END";
  }

  private static String branch(String value, DoubleRanges.Range range) {
    String below =
        Double.isInfinite(range.end())
            ? " <= " + literal(Double.MAX_VALUE)
            : " < " + literal(range.end());
    return " WHEN ABS("
        + value
        + ") >= "
        + literal(range.least())
        + " AND ABS("
        + value
        + ")"
        + below
        + " THEN '"
        + range.number()
        + ":' || CAST(CAST("
        + value
        + range.factors().stream().map(f -> " * " + literal(f)).collect(Collectors.joining())
        + " AS BIGINT) AS VARCHAR(64))";
  }

  private static String literal(double power) {
    return "CAST('" + power + "' AS DOUBLE PRECISION)";
  }
}
