package io.github.starload.load;

import io.github.starload.load.LoadProposal.Step;
import io.github.starload.load.LoadProposal.TableProposal;
import java.util.ArrayList;
import java.util.List;

/// Writes down what [Warehouse] and [Transfer] would run.
final class Proposal {
  private final LoadPlan plan;
  private final Target target;
  private final TargetPlan changes;
  private final List<TableProgress> tables;
  private final List<Step> steps = new ArrayList<>();

  Proposal(LoadPlan plan, Target target, TargetPlan changes, List<TableProgress> tables) {
    this.plan = plan;
    this.target = target;
    this.changes = changes;
    this.tables = tables;
  }

  LoadProposal write() {
    widenings();
    step("BEGIN", "One transaction for the whole star");
    copies();
    shapes();
    transfers();
    step("COMMIT", "Only if every second check passed");
    return new LoadProposal(
        plan.loadId().text(),
        plan.mode(),
        changes.changes().stream().map(this::proposal).toList(),
        steps,
        FirstChecks.failures(tables));
  }

  private void widenings() {
    for (TableChange change : changes.changes()) {
      if (change instanceof TableChange.Keep keep) {
        for (String sql : new TargetDdl(plan.schema()).widenings(keep)) {
          step(sql, "Outside the transaction, as Redshift wants it; stays even if the load fails");
        }
      }
    }
  }

  private void copies() {
    LoadSql sql = new LoadSql(plan);
    for (TableProgress table : tables) {
      step(sql.createStaging(table.table()));
      if (!table.staged().parts().isEmpty()) {
        String manifest = target.lake().uri(plan.keys().manifest(table.table().name()));
        steps.add(
            new Step(
                sql.copy(table.table(), manifest, target.copyRole()),
                CsvInstead.reason(plan, table.table()).stream().toList()));
      }
    }
  }

  private void shapes() {
    TargetDdl ddl = new TargetDdl(plan.schema());
    for (TableChange change : changes.changes()) {
      switch (change) {
        case TableChange.Create create -> {
          List<String> reasons = new ArrayList<>(create.layout().reasons());
          reasons.add("Keys are declared after the staged rows were proved to keep them");
          steps.add(new Step(ddl.create(create), reasons));
        }
        case TableChange.Keep keep -> ddl.additions(keep).forEach(sql -> step(sql, "New column"));
      }
    }
  }

  private void transfers() {
    LoadSql sql = new LoadSql(plan);
    TransferSql transfer = new TransferSql(plan, sql);
    for (TableChange change : changes.changes().reversed()) {
      if (change instanceof TableChange.Keep keep) {
        transfer.remove(keep.table()).ifPresent(this::step);
      }
    }
    for (TableProgress table : tables) {
      step(transfer.add(table.table()));
    }
    for (TableProgress table : tables) {
      step(sql.dropStaging(table.table()));
    }
  }

  private void step(String sql, String... reasons) {
    steps.add(new Step(sql, List.of(reasons)));
  }

  private TableProposal proposal(TableChange change) {
    String name = change.table().name();
    long rows =
        tables.stream()
            .filter(table -> table.table().name().equals(name))
            .mapToLong(table -> table.staged().rows())
            .sum();
    return switch (change) {
      case TableChange.Create _ -> new TableProposal(name, rows, "new", List.of());
      case TableChange.Keep keep ->
          new TableProposal(name, rows, worst(keep), TargetDdl.described(keep));
    };
  }

  private static String worst(TableChange.Keep keep) {
    int worst = keep.columns().stream().mapToInt(Proposal::rank).max().orElse(0);
    return List.of("same", "widened", "new column", "narrowing", "conflict").get(worst);
  }

  private static int rank(ColumnChange change) {
    return switch (change) {
      case ColumnChange.Same _ -> 0;
      case ColumnChange.Widened _ -> 1;
      case ColumnChange.New _ -> 2;
      case ColumnChange.Narrowing _ -> 3;
      case ColumnChange.Conflict _ -> 4;
    };
  }
}
