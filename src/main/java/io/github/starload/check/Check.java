package io.github.starload.check;

import java.util.List;
import java.util.Objects;

/// One comparison.
///
/// @param name what is compared, such as `rows copied`
/// @param expected what the source or the staged parts say
/// @param actual what was found
/// @param reason why it failed or was skipped, as a sentence; empty when it passed
/// @param rows where it failed; empty where that is no matter of single rows, or nobody knows
public record Check(
    String name,
    CheckStage stage,
    String expected,
    String actual,
    Verdict verdict,
    String reason,
    List<DifferingRow> rows) {
  public Check {
    rows = List.copyOf(rows);
  }

  /// A check without rows.
  public Check(
      String name,
      CheckStage stage,
      String expected,
      String actual,
      Verdict verdict,
      String reason) {
    this(name, stage, expected, actual, verdict, reason, List.of());
  }

  /// Passed if both sides are equal, failed with the reason if not.
  public static Check equal(
      String name, CheckStage stage, Object expected, Object actual, String reasonIfNot) {
    boolean same = Objects.equals(expected.toString(), actual.toString());
    return new Check(
        name,
        stage,
        expected.toString(),
        actual.toString(),
        same ? Verdict.PASSED : Verdict.FAILED,
        same ? "" : reasonIfNot);
  }

  /// A check that could not be made.
  public static Check skipped(String name, CheckStage stage, String expected, String reason) {
    return new Check(name, stage, expected, "", Verdict.SKIPPED, reason);
  }
}
