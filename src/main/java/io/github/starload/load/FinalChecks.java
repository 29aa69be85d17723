package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Counts in a new session, after COMMIT (`design.md` section 8).
final class FinalChecks {
  private static final String NAME = "before + loaded = after";

  private final LoadPlan plan;
  private final Target target;
  private final List<String> statements;
  private final LoadSql sql;

  FinalChecks(LoadPlan plan, Target target, List<String> statements) {
    this.plan = plan;
    this.target = target;
    this.statements = statements;
    this.sql = new LoadSql(plan);
  }

  /// Adds a check to every table; one that could not be made is skipped with the reason.
  void run(List<TableProgress> tables, Steps steps) {
    steps.start(LoadStep.FINAL_CHECKS);
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      List<ControlTable.Entry> since = since(session);
      long rows = 0;
      for (TableProgress table : tables) {
        rows += count(session, table, since);
        steps.rows(rows);
        steps.reached(tables.indexOf(table) + 1L, tables.size());
      }
    } catch (TargetException lost) {
      tables.forEach(
          table ->
              skip(
                  table,
                  "The load is committed, but counting again failed: "
                      + lost.problem().sentence()));
    }
  }

  /// Loads that were committed after this one.
  private List<ControlTable.Entry> since(RecordedSession session) {
    List<ControlTable.Entry> all = new ControlTable(plan.schema()).all(session);
    long own =
        all.stream()
            .filter(entry -> entry.loadId().equals(plan.loadId().text()))
            .mapToLong(ControlTable.Entry::sequence)
            .findFirst()
            .orElse(0);
    return all.stream().filter(entry -> entry.sequence() > own).toList();
  }

  /// Answers how many rows of this load it counted.
  private long count(
      RecordedSession session, TableProgress progress, List<ControlTable.Entry> since) {
    Table table = progress.table();
    Set<String> later =
        since.stream()
            .filter(e -> e.tables().stream().anyMatch(t -> t.name().equals(table.name())))
            .map(ControlTable.Entry::loadId)
            .collect(Collectors.toSet());
    boolean onlyAppended =
        since.stream()
            .filter(entry -> later.contains(entry.loadId()))
            .allMatch(entry -> entry.mode().equals(LoadMode.APPEND.toString()));
    if (!onlyAppended) {
      skip(progress, "Load " + String.join(", ", later) + " has changed this table since");
      return 0;
    }
    long after = session.count(sql.countTarget(table) + without(later));
    long added = session.count(sql.countLoaded(table));
    boolean keptSome = plan.mode() == LoadMode.APPEND && ForeignKey.shared(plan.design(), table);
    progress.loaded(keptSome ? added + progress.present() : added);
    progress.check(
        Check.equal(
            NAME,
            CheckStage.FINAL,
            progress.arithmetic(progress.added(), progress.expectedAfter()),
            progress.arithmetic(added, after),
            "The target does not hold what it held before and what was loaded;"
                + " somebody else may have changed it meanwhile"));
    return added;
  }

  private static String without(Set<String> loadIds) {
    if (loadIds.isEmpty()) {
      return "";
    }
    String column = Quoted.name(StarDesign.LOAD_ID_COLUMN);
    return " WHERE "
        + column
        + " IS NULL OR "
        + column
        + " NOT IN ("
        + loadIds.stream().map(Quoted::literal).collect(Collectors.joining(", "))
        + ")";
  }

  private static void skip(TableProgress table, String reason) {
    table.check(
        Check.skipped(
            NAME,
            CheckStage.FINAL,
            table.arithmetic(table.added(), table.expectedAfter()),
            reason));
  }
}
