package io.github.starload.ui.results;

import io.github.starload.check.Check;
import io.github.starload.check.CheckAdvice;
import io.github.starload.check.LoadReport;
import io.github.starload.ui.control.Amount;
import java.util.Locale;
import java.util.OptionalLong;

/// The sentences of the Results screen.
final class ResultsText {
  private ResultsText() {}

  static String summary(LoadReport report) {
    double seconds = report.timings().stream().mapToDouble(LoadReport.Timing::seconds).sum();
    return seconds > 0
        ? ResultsWords.SUMMARY_TIMED.text(
            report.loadId(),
            report.dataset(),
            report.target(),
            String.format(Locale.ROOT, "%.1f", seconds))
        : ResultsWords.SUMMARY.text(report.loadId(), report.dataset(), report.target());
  }

  static String count(OptionalLong count) {
    return count.isPresent() ? Amount.of(count.getAsLong()) : "–";
  }

  /// The whole check in sentences.
  static String check(Check check) {
    String figures =
        switch (check.verdict()) {
          case PASSED -> ResultsWords.CHECK_PASSED.text(check.expected());
          case FAILED -> ResultsWords.CHECK_FAILED.text(check.expected(), check.actual());
          case SKIPPED -> ResultsWords.CHECK_SKIPPED.text();
        };
    String first = check.name() + ": " + figures + ".";
    String reason = check.reason();
    String second = reason.isEmpty() ? "" : " " + reason + (reason.endsWith(".") ? "" : ".");
    return first + second;
  }

  /// What to do about a failed check; empty for any other.
  static String nextStep(Check check) {
    return switch (check.verdict()) {
      case FAILED -> ResultsWords.NEXT_STEP.text(CheckAdvice.of(check));
      case PASSED, SKIPPED -> "";
    };
  }

  static String stage(Check check) {
    return switch (check.stage()) {
      case FIRST -> ResultsWords.BEFORE_UPLOAD.text();
      case SECOND -> ResultsWords.BEFORE_COMMIT.text();
      case FINAL -> ResultsWords.AFTER_COMMIT.text();
      case SUITE -> ResultsWords.DATA_TESTS.text();
    };
  }
}
