package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.ReportSentence;
import io.github.starload.check.Verdict;
import io.github.starload.problem.Problem;
import io.github.starload.stage.LoadId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// A message about a load: what was done, how it ended, and which checks failed by name. It holds
/// no row of the data; only the sentence of a load that was refused may quote a value.
///
/// @param event what was done
/// @param dataset empty if it is not known
/// @param verdict `passed`, `failed`, `unverified` or `stopped`
/// @param rows of the load in the target; empty if it did not come that far
/// @param sentence what a person reads at the end of the command
/// @param failed such as `launch_core: rows copied`
public record LoadNotice(
    Event event,
    String loadId,
    String dataset,
    String target,
    String verdict,
    OptionalLong rows,
    String sentence,
    List<String> failed) {
  private static final int MOST_NAMED = 10;
  private static final String PASSED = Outcome.PASSED.name().toLowerCase(Locale.ROOT);

  public LoadNotice {
    failed = List.copyOf(failed);
  }

  /// What a message is about.
  public enum Event {
    LOAD,
    CHECK,
    TEST;

    /// In lower case.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A load or a check that ended with a report.
  static LoadNotice of(Event event, LoadReport report) {
    List<String> failed =
        report.tables().stream()
            .flatMap(
                table ->
                    table.checks().stream()
                        .filter(check -> check.verdict() == Verdict.FAILED)
                        .map(check -> table.name() + ": " + check.name()))
            .toList();
    return new LoadNotice(
        event,
        report.loadId(),
        report.dataset(),
        report.target(),
        report.verdict().name().toLowerCase(Locale.ROOT),
        OptionalLong.of(report.rowsInTarget()),
        ReportSentence.of(report),
        failed);
  }

  /// A load or a check that ended without one.
  static LoadNotice stopped(
      Event event, LoadId loadId, String dataset, String target, Problem why) {
    return new LoadNotice(
        event,
        loadId.text(),
        dataset,
        target,
        "stopped",
        OptionalLong.empty(),
        why.sentence(),
        List.of());
  }

  /// A message that only shows that messages arrive.
  static LoadNotice test(String target) {
    return new LoadNotice(
        Event.TEST,
        "",
        "",
        target,
        PASSED,
        OptionalLong.empty(),
        "Messages about loads into " + target + " arrive here.",
        List.of());
  }

  /// Whether all is well.
  public boolean isGood() {
    return verdict.equals(PASSED);
  }

  /// The message for people, in a line and one more for each failed check.
  public String text() {
    if (event == Event.TEST) {
      return "Starload: a test. " + sentence;
    }
    StringBuilder text =
        new StringBuilder(isGood() ? "✓ " : "✗ ")
            .append("Starload: ")
            .append(event.word())
            .append(dataset.isEmpty() ? "" : " of " + dataset)
            .append(" in ")
            .append(target)
            .append(" (")
            .append(loadId)
            .append(") ")
            .append(verdict)
            .append(". ")
            .append(sentence);
    failed.stream().limit(MOST_NAMED).forEach(name -> text.append("\n• ").append(name));
    if (failed.size() > MOST_NAMED) {
      text.append("\n• and ").append(failed.size() - MOST_NAMED).append(" more");
    }
    return text.toString();
  }
}
