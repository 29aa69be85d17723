package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.DifferingRow;
import io.github.starload.check.Verdict;
import java.util.List;

/// How the rows of a table differ from those that were staged.
///
/// @param sentence without a full stop, such as `row 4711 (id "3") is missing`
/// @param rows the places, the first [#MOST_ROWS] of them
record Mismatch(String sentence, List<DifferingRow> rows) {
  /// Enough to see what they have in common.
  static final int MOST_ROWS = 200;

  private static final String VALUES_OF = "values of ";

  Mismatch {
    rows = rows.stream().limit(MOST_ROWS).toList();
  }

  /// A failed check with what was found about its rows; before COMMIT it ends the load.
  Check explain(Check check) {
    if (check.verdict() != Verdict.FAILED) {
      return check;
    }
    String reason =
        check.reason()
            + (check.stage() == CheckStage.SECOND ? "; the load is rolled back. " : ". ")
            + sentence;
    return new Check(
        check.name(),
        check.stage(),
        check.expected(),
        check.actual(),
        check.verdict(),
        reason,
        rows.stream().filter(row -> concerns(check, row)).toList());
  }

  /// A check of one column is not about the values of others.
  private static boolean concerns(Check check, DifferingRow row) {
    return row.column().isEmpty()
        || !check.name().startsWith(VALUES_OF)
        || check.name().equals(VALUES_OF + row.column());
  }
}
