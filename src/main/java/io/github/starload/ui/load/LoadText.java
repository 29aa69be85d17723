package io.github.starload.ui.load;

import io.github.starload.load.LoadMode;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.LoadStep;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Analysis;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The sentences of the Load screen.
final class LoadText {
  /// Before, an estimate of the time left jumps more than it helps.
  private static final Duration LEAST_FOR_ESTIMATE = Duration.ofSeconds(2);

  private static final double SECONDS_A_MINUTE = 60;

  private LoadText() {}

  /// What Load will do.
  static String plan(Analysis analysis, LoadChoices choices) {
    LoadWords sentence =
        switch (choices.mode()) {
          case APPEND -> LoadWords.PLAN_APPEND;
          case REPLACE -> LoadWords.PLAN_REPLACE;
          case MERGE -> LoadWords.PLAN_MERGE;
        };
    return sentence.text(
        Amount.of(analysis.records(), "record"),
        analysis.design().dataset(),
        Amount.of(analysis.design().tables().size(), "table"),
        choices.target());
  }

  static String name(LoadMode mode) {
    return switch (mode) {
      case APPEND -> LoadWords.APPEND.text();
      case REPLACE -> LoadWords.REPLACE.text();
      case MERGE -> LoadWords.MERGE.text();
    };
  }

  static String sentence(LoadMode mode) {
    return switch (mode) {
      case APPEND -> LoadWords.APPEND_SENTENCE.text();
      case REPLACE -> LoadWords.REPLACE_SENTENCE.text();
      case MERGE -> LoadWords.MERGE_SENTENCE.text();
    };
  }

  static String name(LoadStep step) {
    return switch (step) {
      case STAGE -> LoadWords.STAGE.text();
      case FIRST_CHECKS -> LoadWords.FIRST_CHECKS.text();
      case UPLOAD -> LoadWords.UPLOAD.text();
      case COPY -> LoadWords.COPY.text();
      case SECOND_CHECKS -> LoadWords.SECOND_CHECKS.text();
      case APPEND -> LoadWords.APPEND_STEP.text();
      case FINAL_CHECKS -> LoadWords.FINAL_CHECKS.text();
    };
  }

  /// Such as `48.3 KiB of 96.0 KiB · 12.1 MiB/s · about 8 s left` or `3 of 17 tables`; empty before
  /// the step begins.
  static String detail(StepLine line) {
    return switch (line.state()) {
      case WAITING -> "";
      case RUNNING -> line.total() == 0 ? "" : reached(line) + rate(line) + left(line);
      case FAILED, CANCELLED -> line.total() == 0 ? "" : reached(line);
      case DONE -> line.total() == 0 ? "" : amount(line.step(), line.total()) + rate(line);
    };
  }

  /// Such as `0.4 s`; empty before the step begins.
  static String elapsed(StepLine line) {
    return line.state() == StepLine.State.WAITING
        ? ""
        : LoadWords.TOOK.text(String.format(Locale.ROOT, "%.1f", seconds(line)));
  }

  /// What a dry run found, such as `14 tables new, 2 tables same`.
  static String proposed(LoadProposal proposal) {
    Map<String, Long> byChange =
        proposal.tables().stream()
            .collect(
                Collectors.groupingBy(
                    LoadProposal.TableProposal::change, LinkedHashMap::new, Collectors.counting()));
    String changes =
        byChange.entrySet().stream()
            .map(each -> Amount.of(each.getValue(), "table") + " " + each.getKey())
            .collect(Collectors.joining(", "));
    long rows = proposal.tables().stream().mapToLong(LoadProposal.TableProposal::rows).sum();
    return LoadWords.PROPOSED_SENTENCE.text(
        Amount.of(rows, "row"), Amount.of(proposal.steps().size(), "statement"), changes);
  }

  /// Why a dry run says that the load would stop.
  static String refused(LoadProposal proposal) {
    return LoadWords.REFUSED_SENTENCE.text(
        Amount.of(proposal.failed().size(), "failed check"),
        proposal.failed().stream().map(each -> each + ".").collect(Collectors.joining(" ")));
  }

  private static String reached(StepLine line) {
    String done = isBytes(line.step()) ? Amount.bytes(line.done()) : Amount.of(line.done());
    return LoadWords.REACHED.text(done, amount(line.step(), line.total()));
  }

  private static String amount(LoadStep step, long total) {
    return isBytes(step) ? Amount.bytes(total) : Amount.of(total, "table");
  }

  private static String rate(StepLine line) {
    return isBytes(line.step()) && seconds(line) > 0
        ? " · " + LoadWords.RATE.text(Amount.bytes(Math.round(line.done() / seconds(line))))
        : "";
  }

  /// As if the rest went as fast as what is done.
  private static String left(StepLine line) {
    if (line.done() == 0 || line.elapsed().compareTo(LEAST_FOR_ESTIMATE) < 0) {
      return "";
    }
    double left = seconds(line) * (line.total() - line.done()) / line.done();
    return " · "
        + (left < SECONDS_A_MINUTE
            ? LoadWords.SECONDS_LEFT.text(Math.round(left))
            : LoadWords.MINUTES_LEFT.text(Math.round(left / SECONDS_A_MINUTE)));
  }

  private static double seconds(StepLine line) {
    return line.elapsed().toMillis() / 1000.0;
  }

  private static boolean isBytes(LoadStep step) {
    return switch (step) {
      case STAGE, UPLOAD -> true;
      case FIRST_CHECKS, COPY, SECOND_CHECKS, APPEND, FINAL_CHECKS -> false;
    };
  }
}
