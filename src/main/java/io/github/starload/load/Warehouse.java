package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import java.util.List;
import org.tinylog.Logger;

/// The part of a load that speaks SQL: one transaction for the whole star, then one count more
/// (`redshift-facts.md` sections 1.12 and 12).
final class Warehouse {
  private final LoadPlan plan;
  private final Target target;
  private final List<TableProgress> tables;
  private final List<LoadReport.Finding> findings;
  private final List<String> statements;
  private final Steps steps;
  private final Cancellation cancel;
  private final LoadSql sql;
  private final LakeKeys keys;

  Warehouse(
      LoadPlan plan,
      Target target,
      List<TableProgress> tables,
      List<LoadReport.Finding> findings,
      List<String> statements,
      Steps steps,
      Cancellation cancel) {
    this.plan = plan;
    this.target = target;
    this.tables = tables;
    this.findings = findings;
    this.statements = statements;
    this.steps = steps;
    this.cancel = cancel;
    this.sql = new LoadSql(plan);
    this.keys = plan.keys();
  }

  /// Loads and commits, or rolls back and answers false if a check failed.
  ///
  /// @throws UnknownOutcome if the connection was lost during COMMIT
  /// @throws StarloadException if COPY or another statement failed; everything is rolled back then
  boolean load() {
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      cancel.onRequest(() -> Thread.startVirtualThread(() -> stop(session)));
      Catalogue existing = catalogue(session);
      tables.forEach(table -> FirstChecks.target(table, existing, CheckStage.FIRST));
      refuseLoadedId(session, existing);
      if (failed()) {
        return false;
      }
      session.execute("BEGIN");
      if (!plan.schema().equals(LoadPlan.DEFAULT_SCHEMA)) {
        session.execute(sql.createSchema());
      }
      copy(session);
      steps.start(LoadStep.SECOND_CHECKS);
      secondChecks(session);
      if (failed()) {
        session.execute("ROLLBACK");
        return false;
      }
      append(session, existing);
      if (failed()) {
        session.execute("ROLLBACK");
        return false;
      }
      cancel.check("everything was rolled back");
      commit(session);
      return true;
    } catch (TargetException e) {
      cancel.check("everything was rolled back");
      throw e;
    }
  }

  /// Stops the running statement; if that fails, the load stops at its next look at the wish.
  private static void stop(TargetSession session) {
    try {
      session.cancel();
    } catch (TargetException e) {
      Logger.warn(e.problem().sentence());
    }
  }

  /// Counts in a new session, after COMMIT.
  void countAgain() {
    steps.start(LoadStep.FINAL_CHECKS);
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      for (TableProgress table : tables) {
        long after = session.count(sql.countTarget(table.table()));
        long added = session.count(sql.countLoaded(table.table()));
        boolean isDimension = table.table() instanceof Table.Dimension;
        table.loaded(isDimension ? added + table.present() : added);
        table.check(
            Check.equal(
                "before + loaded = after",
                CheckStage.FINAL,
                table.before() + " + " + table.added() + " = " + (table.before() + table.added()),
                table.before() + " + " + added + " = " + after,
                "The target does not hold what it held before and what was loaded;"
                    + " somebody else may have changed it meanwhile"));
        steps.reached(tables.indexOf(table) + 1L, tables.size());
      }
    } catch (TargetException lost) {
      tables.forEach(
          table ->
              table.check(
                  Check.skipped(
                      "before + loaded = after",
                      CheckStage.FINAL,
                      Long.toString(table.before() + table.added()),
                      "The load is committed, but counting again failed: "
                          + lost.problem().sentence())));
    }
  }

  private Catalogue catalogue(RecordedSession session) {
    List<String> names = tables.stream().map(table -> table.table().name()).toList();
    return Catalogue.of(session.query(Catalogue.query(plan.schema(), names)));
  }

  private void refuseLoadedId(RecordedSession session, Catalogue existing) {
    for (TableProgress table : tables) {
      boolean keepsLoadIds =
          existing.table(table.table().name()).stream()
              .flatMap(List::stream)
              .anyMatch(c -> c.name().equals(StarDesign.LOAD_ID_COLUMN));
      if (keepsLoadIds && session.count(sql.countLoaded(table.table())) > 0) {
        throw StarloadException.input(
            "Cannot load under the id " + plan.loadId() + ": the target has rows of it",
            new Location.InTable(table.table().name(), ""),
            "Leave the load id out, and Starload makes a new one; nothing was changed");
      }
    }
  }

  private void copy(RecordedSession session) {
    steps.start(LoadStep.COPY);
    for (TableProgress table : tables) {
      cancel.check("everything was rolled back");
      session.execute(sql.createStaging(table.table()));
      long copied = 0;
      // An empty manifest would fail (section 1.2).
      if (!table.staged().parts().isEmpty()) {
        String manifest = target.lake().uri(keys.manifest(table.table().name()));
        copy(session, table, manifest);
        copied = session.count("SELECT pg_last_copy_count()");
      }
      new SecondChecks(plan, sql, session).copied(table, copied);
      steps.reached(tables.indexOf(table) + 1L, tables.size());
    }
  }

  private void copy(RecordedSession session, TableProgress table, String manifest) {
    try {
      session.execute(sql.copy(table.table(), manifest, target.copyRole()));
    } catch (TargetException failed) {
      if (failed.connectionLost() || cancel.isRequested()) {
        throw failed;
      }
      session.execute("ROLLBACK");
      throw CopyFailure.explain(failed, table.table().name(), manifest, session);
    }
  }

  private void secondChecks(RecordedSession session) {
    SecondChecks checks = new SecondChecks(plan, sql, session);
    List<String> names =
        tables.stream().map(table -> plan.stagingTable(table.table().name())).toList();
    Catalogue staging = Catalogue.of(session.query(Catalogue.query(plan.schema(), names)));
    for (TableProgress table : tables) {
      cancel.check("everything was rolled back");
      checks.columns(table, staging);
      checks.table(table);
      steps.reached(tables.indexOf(table) + 1L, tables.size());
    }
  }

  private void append(RecordedSession session, Catalogue existing) {
    steps.start(LoadStep.APPEND);
    for (TableProgress progress : tables) {
      cancel.check("everything was rolled back");
      Table table = progress.table();
      if (existing.table(table.name()).isEmpty()) {
        session.execute(sql.createTarget(table));
      }
      long before = session.count(sql.countTarget(table));
      long present = before == 0 ? 0 : session.count(sql.countPresent(table));
      progress.beforeAppend(before, present);
      session.execute(sql.append(table));
      progress.appended(session.count(sql.countLoaded(table)));
      long expected =
          table instanceof Table.Dimension
              ? progress.staged().rows() - present
              : progress.staged().rows();
      progress.check(
          Check.equal(
              "rows appended",
              CheckStage.SECOND,
              expected,
              progress.added(),
              "The append did not add every row; the load is rolled back"));
      findPresent(progress);
      session.execute(sql.dropStaging(table));
      steps.reached(tables.indexOf(progress) + 1L, tables.size());
    }
    Catalogue result = catalogue(session);
    for (TableProgress table : tables) {
      result.table(table.table().name()).ifPresent(table::catalogue);
      FirstChecks.target(table, result, CheckStage.SECOND);
    }
  }

  /// Appending what is there already is what the person asked for, and is said.
  private void findPresent(TableProgress progress) {
    Table table = progress.table();
    if (progress.present() > 0 && table instanceof Table.Fact) {
      findings.add(
          new LoadReport.Finding(
              "key already in the target",
              table.paths().getFirst().toString(),
              progress.present(),
              table.name() + "." + table.surrogateKey(),
              "Appended again, as append does; these records were loaded before."));
    }
  }

  private void commit(RecordedSession session) {
    try {
      session.execute("COMMIT");
    } catch (TargetException e) {
      if (e.connectionLost()) {
        throw new UnknownOutcome(plan, sql.countLoaded(tables.getFirst().table()), e);
      }
      throw e;
    }
  }

  private boolean failed() {
    return tables.stream()
        .flatMap(table -> table.checks().stream())
        .anyMatch(check -> check.verdict() == Verdict.FAILED);
  }
}
