package io.github.starload.cli;

import io.github.starload.check.AccountingLine;
import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportSentence;
import io.github.starload.check.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Prints a report for a person: a line a table, what failed, the verdict.
final class ReportText {
  private static final int MOST_REJECTED = 20;

  private final Console console;

  ReportText(Console console) {
    this.console = console;
  }

  void print(LoadReport report) {
    TextTable table =
        new TextTable(List.of("table", "role", "source", "staged", "copied", "table", "verdict"));
    for (LoadReport.TableEntry entry : report.tables()) {
      LoadReport.Rows rows = entry.rows();
      table.row(
          List.of(
              entry.name(),
              entry.role(),
              count(rows.source()),
              count(rows.staged()),
              count(rows.copied()),
              count(rows.table()),
              verdict(entry)));
    }
    table.lines().forEach(console::print);
    suite(report);
    report.tables().forEach(this::failures);
    report.accounting().stream()
        .filter(line -> line.remainder() != 0)
        .map(ReportText::open)
        .forEach(console::print);
    report.rejected().stream()
        .limit(MOST_REJECTED)
        .map(r -> "rejected: record " + r.record() + " of " + r.source() + " — " + r.reason())
        .forEach(console::print);
    if (report.rejected().size() > MOST_REJECTED) {
      console.print(
          "rejected: " + (report.rejected().size() - MOST_REJECTED) + " more, see the report");
    }
    report.findings().stream()
        .map(f -> f.kind() + ": " + f.path() + " (" + f.count() + ") — " + f.outcome())
        .forEach(console::print);
    console.print(
        "Load "
            + report.loadId()
            + " into "
            + report.target()
            + ": "
            + report.verdict().name().toLowerCase(Locale.ROOT)
            + ". "
            + ReportSentence.of(report));
  }

  /// How many data tests were run beside the checks, if any.
  private void suite(LoadReport report) {
    List<Check> tests =
        report.tables().stream()
            .flatMap(table -> table.checks().stream())
            .filter(check -> check.stage() == CheckStage.SUITE)
            .toList();
    if (!tests.isEmpty()) {
      long passed = tests.stream().filter(test -> test.verdict() == Verdict.PASSED).count();
      console.print(passed + " of " + tests.size() + " data tests passed");
    }
  }

  private static String verdict(LoadReport.TableEntry entry) {
    return switch (entry.verdict()) {
      case PASSED -> "✓ passed";
      case FAILED -> "✗ failed";
      case UNVERIFIED -> "? unverified";
    };
  }

  private void failures(LoadReport.TableEntry entry) {
    for (Check check : entry.checks()) {
      switch (check.verdict()) {
        case PASSED -> {}
        case FAILED ->
            console.print(
                "✗ "
                    + entry.name()
                    + ", "
                    + check.name()
                    + ": expected "
                    + check.expected()
                    + ", found "
                    + check.actual()
                    + ". "
                    + check.reason()
                    + ".");
        case SKIPPED ->
            console.print("? " + entry.name() + ", " + check.name() + ": " + check.reason() + ".");
      }
    }
  }

  private static String open(AccountingLine line) {
    return "✗ "
        + line.path()
        + ": "
        + line.remainder()
        + " of "
        + line.occurrences()
        + " values unaccounted for";
  }

  private static String count(OptionalLong count) {
    return count.isPresent() ? Long.toString(count.getAsLong()) : "–";
  }
}
