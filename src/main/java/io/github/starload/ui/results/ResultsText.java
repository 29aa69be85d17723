package io.github.starload.ui.results;

import io.github.starload.check.Check;
import io.github.starload.check.LoadReport;
import io.github.starload.ui.control.Amount;
import java.util.Locale;
import java.util.OptionalLong;

/// The sentences of the Results screen.
final class ResultsText {
  private ResultsText() {}

  static String summary(LoadReport report) {
    double seconds = report.timings().stream().mapToDouble(LoadReport.Timing::seconds).sum();
    return "Load "
        + report.loadId()
        + " of "
        + report.dataset()
        + " to "
        + report.target()
        + (seconds > 0 ? String.format(Locale.ROOT, ", %.1f s", seconds) : "")
        + ".";
  }

  static String count(OptionalLong count) {
    return count.isPresent() ? Amount.of(count.getAsLong()) : "–";
  }

  /// The whole check in sentences.
  static String check(Check check) {
    String figures =
        switch (check.verdict()) {
          case PASSED -> "expected and found " + check.expected();
          case FAILED -> "expected " + check.expected() + ", found " + check.actual();
          case SKIPPED -> "not made";
        };
    String first = check.name() + ": " + figures + ".";
    String reason = check.reason();
    return reason.isEmpty() ? first : first + " " + reason + (reason.endsWith(".") ? "" : ".");
  }

  static String stage(Check check) {
    return switch (check.stage()) {
      case FIRST -> "before upload";
      case SECOND -> "before commit";
      case FINAL -> "after commit";
      case SUITE -> "data tests, as production runs them";
    };
  }
}
