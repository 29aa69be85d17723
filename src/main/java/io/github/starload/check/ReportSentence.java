package io.github.starload.check;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a report says, in one sentence; the same on every screen
/// and on the command line.
public final class ReportSentence {
  private ReportSentence() {}

  /// Such as `17 tables, 2,134 rows, every value accounted for.`
  public static String of(LoadReport report) {
    return switch (report.verdict()) {
      case PASSED -> passed(report);
      case FAILED -> failed(report);
      case UNVERIFIED -> unverified(report);
    };
  }

  private static String passed(LoadReport report) {
    long rows = report.rowsInTarget();
    return amount(report.tables().size(), "table")
        + ", "
        + amount(rows, "row")
        + ", every value accounted for.";
  }

  private static String failed(LoadReport report) {
    long checks = checks(report).filter(check -> check.verdict() == Verdict.FAILED).count();
    long open = report.accounting().stream().filter(ReportSentence::isOpen).count();
    String what =
        checks > 0 || open == 0
            ? amount(checks, "check") + " failed"
            : amount(open, "JSON path") + " not accounted for";
    boolean committed = checks(report).anyMatch(check -> check.stage() == CheckStage.FINAL);
    return committed
        ? what + " after the commit: the rows are in the tables; look before you use them."
        : what + ", so the load was rolled back: the tables hold what they held before.";
  }

  private static String unverified(LoadReport report) {
    List<Check> skipped =
        checks(report).filter(check -> check.verdict() == Verdict.SKIPPED).toList();
    return "Loaded, but "
        + (skipped.isEmpty()
            ? "a count is missing."
            : amount(skipped.size(), "check") + " could not be made.");
  }

  private static Stream<Check> checks(LoadReport report) {
    return report.tables().stream().flatMap(table -> table.checks().stream());
  }

  private static boolean isOpen(AccountingLine line) {
    return line.remainder() != 0;
  }

  private static String amount(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
