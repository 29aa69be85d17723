package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.design.Table;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.ColumnTotals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Brings the rows of all staging tables into the targets, as the mode says, inside the open
/// transaction, and checks that all and no others came.
final class Transfer {
  private final LoadPlan plan;
  private final RecordedSession session;
  private final LoadSql sql;
  private final TransferSql transfer;
  private final TargetDdl ddl;
  private final DeclaredKeys keys;
  private final Map<String, TableProgress> tables = new LinkedHashMap<>();

  Transfer(LoadPlan plan, RecordedSession session, List<TableProgress> tables) {
    this.plan = plan;
    this.session = session;
    this.sql = new LoadSql(plan);
    this.transfer = new TransferSql(plan, sql);
    this.ddl = new TargetDdl(plan.schema());
    this.keys = new DeclaredKeys(plan, session);
    tables.forEach(table -> this.tables.put(table.table().name(), table));
  }

  /// Shapes the targets, moves the rows, drops the staging tables.
  ///
  /// @param findings gets what a person should know
  void run(TargetPlan target, List<LoadReport.Finding> findings) {
    target.changes().forEach(this::shape);
    removeOld(target);
    for (TableProgress table : tables.values()) {
      add(table);
    }
    for (TableProgress table : tables.values()) {
      session.execute(sql.dropStaging(table.table()));
    }
    for (TableProgress table : tables.values()) {
      keepKeysTrue(table, target, findings);
    }
  }

  private void shape(TableChange change) {
    switch (change) {
      case TableChange.Create create -> session.execute(ddl.create(create));
      case TableChange.Keep keep -> ddl.additions(keep).forEach(session::execute);
    }
  }

  /// Details go before their parents, by whose rows they are found.
  private void removeOld(TargetPlan target) {
    for (TableChange change : target.changes().reversed()) {
      TableProgress progress = progress(change.table());
      long before = session.count(sql.countTarget(change.table()));
      Optional<String> remove = before == 0 ? Optional.empty() : transfer.remove(change.table());
      long left = before;
      if (remove.isPresent()) {
        session.execute(remove.get());
        left = session.count(sql.countTarget(change.table()));
      }
      long present = left == 0 ? 0 : session.count(sql.countPresent(change.table()));
      progress.target(before, before - left, present);
    }
  }

  private void add(TableProgress progress) {
    Table table = progress.table();
    session.execute(transfer.add(table));
    progress.added(session.count(sql.countLoaded(table)));
    boolean some = transfer.onlyNewKeys(table);
    progress.check(
        Check.equal(
            "rows added",
            CheckStage.SECOND,
            progress.staged().rows() - (some ? progress.present() : 0),
            progress.added(),
            "The target did not take every row; the load is rolled back"));
    compare(progress, some && progress.present() > 0);
  }

  /// What was staged against what the target keeps of it.
  ///
  /// @param partly whether the target took only a part of the staging table
  private void compare(TableProgress progress, boolean partly) {
    Table table = progress.table();
    List<CatalogueColumn> catalogue =
        Catalogue.of(session.query(Catalogue.query(plan.schema(), List.of(table.name()))))
            .table(table.name())
            .orElse(List.of());
    progress.catalogue(catalogue);
    progress.check(
        SchemaComparison.check(table, CheckStage.SECOND, "columns of the target", catalogue));
    List<ColumnTotals> totals = progress.staged().totals();
    CanonicalSql canonical = CanonicalSql.asDesigned(table.stagedColumns(), totals);
    String added = transfer.rowsAdded(table);
    String found = transfer.rowsInTarget(table);
    progress.check(
        Check.equal(
            "fingerprint of the target's rows",
            CheckStage.SECOND,
            partly ? fingerprint(canonical, added) : progress.staged().fingerprint(),
            fingerprint(canonical.in(catalogue), found),
            "The target does not keep the rows as they were staged"));
    SuperValues supers = new SuperValues(table, totals, session);
    boolean read = partly && !supers.isEmpty() && supers.hindrance().isEmpty();
    supers
        .checks(
            CheckStage.SECOND,
            " from the target",
            read ? supers.sums(added) : supers.staged(),
            found)
        .forEach(progress::check);
  }

  private String fingerprint(CanonicalSql canonical, String from) {
    String sum = CanonicalSql.sum(canonical.rowDigest());
    return String.valueOf(
        session.query("SELECT COALESCE(" + sum + ", 0) FROM " + from).rows().getFirst().getFirst());
  }

  /// Appending what is there already is what the person asked for; it is said, and a declared key
  /// that is one no longer is taken back, because Redshift would trust it.
  private void keepKeysTrue(
      TableProgress progress, TargetPlan target, List<LoadReport.Finding> findings) {
    Table table = progress.table();
    boolean doubled =
        progress.present() > 0 && !transfer.onlyNewKeys(table) && !target.creates(table.name());
    if (!doubled) {
      return;
    }
    if (table instanceof Table.Fact) {
      findings.add(
          new LoadReport.Finding(
              DeclaredKeys.PRESENT,
              table.paths().getFirst().toString(),
              progress.present(),
              table.name() + "." + table.surrogateKey(),
              "Appended again, as append does; these records were loaded before."));
    }
    for (String dropped : keys.dropKeyOf(table)) {
      findings.add(
          new LoadReport.Finding(
              DeclaredKeys.DROPPED,
              table.paths().getFirst().toString(),
              progress.present(),
              dropped,
              "Taken back, because rows share their "
                  + table.surrogateKey()
                  + " now and Redshift would trust the declaration."));
    }
  }

  private TableProgress progress(Table table) {
    TableProgress found = tables.get(table.name());
    if (found == null) {
      throw new IllegalArgumentException("no table " + table.name());
    }
    return found;
  }
}
