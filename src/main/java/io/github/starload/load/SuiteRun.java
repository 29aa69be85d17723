package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.check.suite.DataTest;
import io.github.starload.check.suite.DataTestSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Runs the data tests of a load on its target, as dbt would, and adds them to a report as a stage
/// of their own.
final class SuiteRun {
  private final Target target;
  private final LoadedStar star;
  private final DataTestSql sql;

  SuiteRun(Target target, LoadedStar star) {
    this.target = target;
    this.star = star;
    this.sql = new DataTestSql(star.schema());
  }

  /// The report with its tests; worse than before if one of them failed or could not be made.
  LoadReport added(LoadReport report) {
    List<String> statements = new ArrayList<>(report.statements());
    List<LoadReport.TableEntry> tables = new ArrayList<>();
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      for (LoadReport.TableEntry entry : report.tables()) {
        List<Check> checks = new ArrayList<>(entry.checks());
        for (DataTest test : star.testsOf(entry.name())) {
          checks.add(check(test, session));
        }
        tables.add(entry.with(checks));
      }
    }
    return report.with(verdict(report, tables), tables).withStatements(statements);
  }

  private Check check(DataTest test, RecordedSession session) {
    String name = "dbt " + test.name();
    try {
      long failures = session.count(sql.count(test));
      return Check.equal(
          name,
          CheckStage.SUITE,
          0,
          failures,
          String.format(Locale.ROOT, "%s: %s: %,d", test.table(), test.failure(), failures));
    } catch (TargetException e) {
      if (e.connectionLost()) {
        throw e;
      }
      return Check.skipped(
          name, CheckStage.SUITE, "0", "The test could not be run: " + e.getMessage());
    }
  }

  private static Outcome verdict(LoadReport before, List<LoadReport.TableEntry> tables) {
    List<Verdict> verdicts =
        tables.stream()
            .flatMap(table -> table.checks().stream())
            .filter(check -> check.stage() == CheckStage.SUITE)
            .map(Check::verdict)
            .toList();
    if (before.verdict() == Outcome.FAILED || verdicts.contains(Verdict.FAILED)) {
      return Outcome.FAILED;
    }
    return verdicts.contains(Verdict.SKIPPED) ? Outcome.UNVERIFIED : before.verdict();
  }
}
