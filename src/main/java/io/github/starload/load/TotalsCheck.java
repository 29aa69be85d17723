package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.design.Column;
import io.github.starload.stage.ColumnTotals.Measure;
import io.github.starload.stage.StagedTable;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Holds the answer to [TotalsSql] against what the parts promise.
final class TotalsCheck {
  /// A warehouse may write a double with 15 digits only (`redshift-facts.md` section 3).
  private static final double SAME_DOUBLE = 1e-14;

  private TotalsCheck() {}

  /// A check of the rows, one of their fingerprint, and one a column.
  static List<Check> of(StagedTable staged, List<@Nullable String> answer, CheckStage stage) {
    List<Check> checks = new ArrayList<>();
    checks.add(
        Check.equal(
            "rows in the staging table",
            stage,
            staged.rows(),
            String.valueOf(answer.getFirst()),
            "The staging table does not hold as many rows as were staged"));
    String fingerprint = answer.get(1);
    checks.add(
        Check.equal(
            "fingerprint of the rows",
            stage,
            staged.fingerprint(),
            fingerprint == null ? "0" : fingerprint,
            "The rows that arrived are not those that were staged"));
    int at = 2;
    List<Column> columns = staged.table().stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      StringJoiner expected = new StringJoiner(", ");
      StringJoiner actual = new StringJoiner(", ");
      for (Map.Entry<Measure, String> figure : staged.totals().get(i).figures().entrySet()) {
        String name = figure.getKey().name().toLowerCase(Locale.ROOT) + " ";
        expected.add(name + figure.getValue());
        actual.add(name + read(answer.get(at++), figure.getValue(), columns.get(i).type()));
      }
      checks.add(
          Check.equal(
              "values of " + columns.get(i).name(),
              stage,
              expected,
              actual,
              "The values that arrived are not those that were staged"));
    }
    return checks;
  }

  /// A double that is the expected one but for its text reads as the expected one.
  private static @Nullable String read(@Nullable String figure, String expected, ColumnType type) {
    if (type instanceof ColumnType.DoublePrecision && figure != null) {
      double wanted = Double.parseDouble(expected);
      double found = Double.parseDouble(figure);
      return Math.abs(found - wanted) <= SAME_DOUBLE * Math.abs(wanted) ? expected : figure;
    }
    return figure;
  }
}
