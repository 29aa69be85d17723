package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tinylog.Logger;

/// The part of a load that speaks SQL: one transaction for the whole star (`redshift-facts.md`
/// sections 1.12 and 12).
final class Warehouse {
  private static final int MOST_ATTEMPTS = 5;

  private final LoadPlan plan;
  private final Target target;
  private final List<TableProgress> tables;
  private final List<LoadReport.Finding> findings;
  private final List<String> statements;
  private final Steps steps;
  private final Cancellation cancel;
  private final LoadSql sql;
  private final LakeKeys keys;
  private final ControlTable control;
  private final String begunAt = ControlTable.now();
  private final BackOff backOff;
  private final Runnable beforeCommit;

  Warehouse(
      LoadPlan plan,
      Target target,
      List<TableProgress> tables,
      List<LoadReport.Finding> findings,
      List<String> statements,
      Steps steps,
      Cancellation cancel,
      BackOff backOff,
      Runnable beforeCommit) {
    this.plan = plan;
    this.target = target;
    this.tables = tables;
    this.findings = findings;
    this.statements = statements;
    this.steps = steps;
    this.cancel = cancel;
    this.sql = new LoadSql(plan);
    this.keys = plan.keys();
    this.control = new ControlTable(plan.schema());
    this.backOff = backOff;
    this.beforeCommit = beforeCommit;
  }

  /// Loads and commits, or rolls back and answers false if a check failed. A transaction that met
  /// another one is tried again (`redshift-facts.md` section 1.12, error 1023).
  ///
  /// @throws UnknownOutcome if the connection was lost during COMMIT and the outcome cannot be
  ///     looked up
  /// @throws StarloadException if COPY or another statement failed; everything is rolled back then
  boolean load() {
    tables.forEach(TableProgress::beforeTransaction);
    List<LoadReport.Finding> known = List.copyOf(findings);
    for (int attempt = 1; ; attempt++) {
      try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
        cancel.onRequest(() -> Thread.startVirtualThread(() -> stop(session)));
        return attempt(session);
      } catch (TargetException e) {
        cancel.check("everything was rolled back");
        boolean again = e.serialConflict() || e.connectionLost();
        if (!again || attempt == MOST_ATTEMPTS) {
          throw e;
        }
        steps.note("Everything was rolled back, and the load tries again: " + e.getMessage());
        tables.forEach(TableProgress::transactionLost);
        findings.retainAll(known);
        backOff.pause(attempt);
      }
    }
  }

  /// What [#load] would do; looks at the catalogue and changes nothing.
  LoadProposal propose() {
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      TargetPlan changes = plan(session);
      for (TableProgress table : tables) {
        changes.check(table.table(), plan.evolution()).ifPresent(table::check);
      }
      return new Proposal(plan, target, changes, tables).write();
    }
  }

  private boolean attempt(RecordedSession session) {
    TargetPlan before = plan(session);
    for (TableProgress table : tables) {
      before.check(table.table(), plan.evolution()).ifPresent(table::check);
    }
    if (failed()) {
      return false;
    }
    widen(session, before);
    session.execute("BEGIN");
    lock(session);
    TargetPlan target = plan(session);
    refuseLoadedId(session, target);
    copy(session);
    steps.start(LoadStep.SECOND_CHECKS);
    secondChecks(session);
    if (failed()) {
      session.execute("ROLLBACK");
      return false;
    }
    steps.start(LoadStep.APPEND);
    cancel.check("everything was rolled back");
    new Transfer(plan, session, tables).run(target, findings);
    steps.rows(tables.stream().mapToLong(TableProgress::added).sum());
    if (failed()) {
      session.execute("ROLLBACK");
      return false;
    }
    control.insert(entry(session)).forEach(session::execute);
    beforeCommit.run();
    cancel.check("everything was rolled back");
    commit(session);
    return true;
  }

  private TargetPlan plan(RecordedSession session) {
    Map<String, Long> rows = new HashMap<>();
    tables.forEach(table -> rows.put(table.table().name(), table.staged().rows()));
    return TargetPlan.of(plan.design(), rows, catalogue(session));
  }

  /// Texts become longer outside the transaction, as Redshift wants it (section 4.1); the tables
  /// keep what they hold, whatever becomes of the load.
  private void widen(RecordedSession session, TargetPlan target) {
    List<String> widenings = new ArrayList<>();
    for (TableChange change : target.changes()) {
      if (change instanceof TableChange.Keep keep) {
        widenings.addAll(new TargetDdl(plan.schema()).widenings(keep));
        if (keep.altered()) {
          findings.add(altered(keep));
        }
      }
    }
    widenings.forEach(
        sql -> steps.note("Outside the transaction, and to stay even if the load fails: " + sql));
    session.executeApart(widenings);
  }

  private static LoadReport.Finding altered(TableChange.Keep keep) {
    List<String> changes = TargetDdl.described(keep);
    return new LoadReport.Finding(
        "table altered",
        keep.table().paths().getFirst().toString(),
        changes.size(),
        keep.table().name() + ": " + String.join(", ", changes),
        "A longer text stays even if the load fails; a new column is rolled back then, and is NULL"
            + " in the rows that were there.");
  }

  /// One load into a schema after the other. The first one makes what the others lock.
  private void lock(RecordedSession session) {
    if (control.exists(session)) {
      session.execute(control.takeLock());
    } else {
      if (!plan.schema().equals(LoadPlan.DEFAULT_SCHEMA)) {
        session.execute(sql.createSchema());
      }
      control.create().forEach(session::execute);
    }
  }

  private ControlTable.Entry entry(RecordedSession session) {
    return new ControlTable.Entry(
        session.count(control.nextSequence()),
        plan.loadId().text(),
        plan.design().dataset(),
        plan.mode().toString(),
        ControlTable.LOADED,
        PartsHash.of(tables.stream().map(TableProgress::staged).toList()),
        LoadedTable.write(
            tables.stream().map(t -> LoadedTable.of(plan.design(), t.table(), t.added())).toList()),
        begunAt,
        ControlTable.now());
  }

  /// Stops the running statement; if that fails, the load stops at its next look at the wish.
  private static void stop(TargetSession session) {
    try {
      session.cancel();
    } catch (TargetException e) {
      Logger.warn(e.problem().sentence());
    }
  }

  private Catalogue catalogue(RecordedSession session) {
    List<String> names = tables.stream().map(table -> table.table().name()).toList();
    return Catalogue.of(session.query(Catalogue.query(plan.schema(), names)));
  }

  private void refuseLoadedId(RecordedSession session, TargetPlan target) {
    boolean loaded = control.find(session, plan.loadId()).isPresent();
    for (TableChange change : target.changes()) {
      loaded |=
          change instanceof TableChange.Keep keep
              && keep.hadLoadIds()
              && session.count(sql.countLoaded(keep.table())) > 0;
    }
    if (loaded) {
      throw StarloadException.input(
          "Cannot load under the id " + plan.loadId() + ": the target knows it already",
          Location.NOWHERE,
          "Leave the load id out, and Starload makes a new one; nothing was changed");
    }
  }

  private void copy(RecordedSession session) {
    steps.start(LoadStep.COPY);
    long rows = 0;
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
      rows += copied;
      steps.rows(rows);
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
      throw new CopyFailure(table.staged(), plan, target.lake()).explain(failed, manifest, session);
    }
  }

  private void secondChecks(RecordedSession session) {
    SecondChecks checks = new SecondChecks(plan, sql, session);
    List<String> names =
        tables.stream().map(table -> plan.stagingTable(table.table().name())).toList();
    Catalogue staging = Catalogue.of(session.query(Catalogue.query(plan.schema(), names)));
    for (TableProgress table : tables) {
      cancel.check("everything was rolled back");
      checks.table(table, staging);
      steps.reached(tables.indexOf(table) + 1L, tables.size());
    }
  }

  /// @throws UnknownOutcome if the connection was lost and nobody can tell whether before or after
  private void commit(RecordedSession session) {
    try {
      session.execute("COMMIT");
    } catch (TargetException e) {
      if (!e.connectionLost()) {
        throw e;
      }
      steps.note("The connection was lost during COMMIT; looking up what became of it");
      if (!new Outcome(plan, target, statements).committed(e)) {
        throw e;
      }
    }
  }

  private boolean failed() {
    return tables.stream()
        .flatMap(table -> table.checks().stream())
        .anyMatch(check -> check.verdict() == Verdict.FAILED);
  }
}
