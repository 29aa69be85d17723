package io.github.starload.ui.load;

import io.github.starload.load.LoadStep;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Analysis;
import java.time.Duration;
import java.util.Locale;

/// The sentences of the Load screen.
final class LoadText {
  static final String NOTHING = "Pick a source first; then its tables can be loaded.";

  private LoadText() {}

  /// What Load will do.
  static String plan(Analysis analysis, String target) {
    return "Load appends "
        + Amount.of(analysis.records(), "record")
        + " of "
        + analysis.design().dataset()
        + " as "
        + Amount.of(analysis.design().tables().size(), "table")
        + " to "
        + target
        + ", checks before and after COPY, and commits only if every check passes.";
  }

  static String name(LoadStep step) {
    return switch (step) {
      case STAGE -> "Write the parts";
      case FIRST_CHECKS -> "First checks, on this machine";
      case UPLOAD -> "Upload to S3";
      case COPY -> "COPY into staging tables";
      case SECOND_CHECKS -> "Second checks, before the commit";
      case APPEND -> "Append and commit";
      case FINAL_CHECKS -> "Count again in a new session";
    };
  }

  /// Such as `48.3 KiB of 96.0 KiB · 12.1 MiB/s` or `3 of 17 tables`; empty before the step begins.
  static String detail(StepLine line) {
    return switch (line.state()) {
      case WAITING -> "";
      case RUNNING, FAILED, CANCELLED -> line.total() == 0 ? "" : reached(line) + rate(line);
      case DONE -> line.total() == 0 ? "" : amount(line.step(), line.total());
    };
  }

  /// Such as `0.4 s`; empty before the step begins.
  static String elapsed(StepLine line) {
    return line.state() == StepLine.State.WAITING ? "" : seconds(line.elapsed());
  }

  private static String reached(StepLine line) {
    return isBytes(line.step())
        ? Amount.bytes(line.done()) + " of " + Amount.bytes(line.total())
        : Amount.of(line.done()) + " of " + Amount.of(line.total(), "table");
  }

  private static String amount(LoadStep step, long total) {
    return isBytes(step) ? Amount.bytes(total) : Amount.of(total, "table");
  }

  private static String rate(StepLine line) {
    double seconds = line.elapsed().toMillis() / 1000.0;
    return isBytes(line.step()) && seconds > 0
        ? " · " + Amount.bytes(Math.round(line.done() / seconds)) + "/s"
        : "";
  }

  private static boolean isBytes(LoadStep step) {
    return switch (step) {
      case STAGE, UPLOAD -> true;
      case FIRST_CHECKS, COPY, SECOND_CHECKS, APPEND, FINAL_CHECKS -> false;
    };
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
