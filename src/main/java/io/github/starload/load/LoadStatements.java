package io.github.starload.load;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableDdl;
import java.util.List;

/// The statements of a load as they would run with its usual settings, to be read before there is a
/// target; [Loader#propose] shows those for a real one.
public final class LoadStatements {
  private final LoadPlan plan;
  private final LoadSql sql;

  private LoadStatements(LoadPlan plan) {
    this.plan = plan;
    this.sql = new LoadSql(plan);
  }

  /// The statements for a new set of tables.
  public static LoadStatements of(StarDesign design) {
    return new LoadStatements(LoadPlan.append(design, List.of()));
  }

  /// What makes a table, and what fills it from its manifest: the table for people to read, its
  /// staging table, COPY and the move into the target.
  public String text(Table table) {
    String manifest = "s3://BUCKET/" + plan.keys().manifest(table.name());
    return String.join(
        "\n\n",
        TableDdl.create(table),
        sql.createStaging(table) + ";",
        sql.copy(table, manifest, new CopyRole.Default()) + ";",
        new TransferSql(plan, sql).add(table) + ";");
  }
}
