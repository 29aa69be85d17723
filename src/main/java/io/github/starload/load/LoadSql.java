package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Quoted;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableDdl;
import io.github.starload.stage.part.PartForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The SQL of a load, one statement a method, for one table each (`redshift-facts.md` sections 1
/// and 12).
final class LoadSql {
  private final LoadPlan plan;

  LoadSql(LoadPlan plan) {
    this.plan = plan;
  }

  String target(Table table) {
    return Quoted.table(plan.schema(), table.name());
  }

  String staging(Table table) {
    return Quoted.table(plan.schema(), plan.stagingTable(table.name()));
  }

  String createSchema() {
    return "CREATE SCHEMA IF NOT EXISTS " + Quoted.name(plan.schema());
  }

  /// The designed columns; the load id comes as a default, so the parts need not repeat it in every
  /// row.
  String createStaging(Table table) {
    String columns = TableDdl.columns(table, plan.loadId().text());
    return "CREATE TABLE " + staging(table) + " (" + columns + ")";
  }

  /// No option that changes data silently: section 12 gives the reasons.
  String copy(Table table, String manifestUri, CopyRole role) {
    List<String> lines = new ArrayList<>();
    lines.add("COPY " + staging(table) + " (" + names(table.stagedColumns()) + ")");
    lines.add("FROM " + Quoted.literal(manifestUri));
    lines.add(
        switch (role) {
          case CopyRole.Default() -> "IAM_ROLE default";
          case CopyRole.Arn(String arn) -> "IAM_ROLE " + Quoted.literal(arn);
        });
    lines.add("MANIFEST");
    switch (plan.form().forTable(table)) {
      case PartForm.Csv csv -> lines.addAll(csvOptions(csv));
      // Takes nearly none of the options that CSV does, and fails at the first error anyway
      // (sections 1.5 and 1.10). The list of columns is not among the documented ones, but public
      // connectors send it; were it ignored, the numbers of columns would differ and COPY fail.
      case PartForm.Parquet() -> {
        lines.add("FORMAT AS PARQUET");
        lines.add("STATUPDATE ON");
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> csvOptions(PartForm.Csv csv) {
    List<String> lines = new ArrayList<>();
    lines.add("FORMAT AS CSV QUOTE AS '\"' NULL AS '\\N'");
    lines.add("IGNOREHEADER 1");
    if (!csv.compression().keyword().isEmpty()) {
      lines.add(csv.compression().keyword());
    }
    lines.add("DATEFORMAT 'auto' TIMEFORMAT 'auto'");
    lines.add("MAXERROR 0");
    lines.add("COMPUPDATE OFF STATUPDATE ON");
    return lines;
  }

  /// Rows of the staging table that the target has already from other loads.
  String countPresent(Table table) {
    return "SELECT COUNT(*) FROM " + staging(table) + " s WHERE " + present(table, "s");
  }

  /// Holds for rows of a staging table that the target has already from other loads: by their key,
  /// or for rows that belong to a dimension's row by that row, so that nobody's elements are mixed
  /// from two loads.
  ///
  /// @param row the name under which the staging table is selected from
  String present(Table table, String row) {
    Optional<ForeignKey> parent =
        ForeignKey.shared(plan.design(), table) ? ForeignKey.parentOf(table) : Optional.empty();
    if (parent.isEmpty()) {
      String key = Quoted.name(table.surrogateKey());
      return "EXISTS (SELECT 1 FROM "
          + target(table)
          + " t WHERE t."
          + key
          + " = "
          + row
          + "."
          + key
          + " AND COALESCE(t."
          + Quoted.name(StarDesign.LOAD_ID_COLUMN)
          + ", '') <> "
          + Quoted.literal(plan.loadId().text())
          + ")";
    }
    Table above = plan.design().table(parent.get().table());
    String owner = row + "p";
    return "EXISTS (SELECT 1 FROM "
        + staging(above)
        + " "
        + owner
        + " WHERE "
        + owner
        + "."
        + Quoted.name(above.surrogateKey())
        + " = "
        + row
        + "."
        + Quoted.name(parent.get().column().name())
        + " AND "
        + present(above, owner)
        + ")";
  }

  String countTarget(Table table) {
    return "SELECT COUNT(*) FROM " + target(table);
  }

  String countLoaded(Table table) {
    return countTarget(table) + " WHERE " + ofThisLoad();
  }

  /// The condition for rows that this load brought.
  String ofThisLoad() {
    return Quoted.name(StarDesign.LOAD_ID_COLUMN) + " = " + Quoted.literal(plan.loadId().text());
  }

  /// Surrogate keys that occur in more than one row of the staging table.
  String countDuplicateKeys(Table table) {
    String key = Quoted.name(table.surrogateKey());
    return "SELECT COUNT(*) FROM (SELECT "
        + key
        + " FROM "
        + staging(table)
        + " GROUP BY "
        + key
        + " HAVING COUNT(*) > 1) d";
  }

  /// Rows of the staging table whose value in a column names no row of another staging table.
  String countOrphans(Table table, Column column, Table other) {
    String own = "s." + Quoted.name(column.name());
    String key = "o." + Quoted.name(other.surrogateKey());
    return "SELECT COUNT(*) FROM "
        + staging(table)
        + " s LEFT JOIN "
        + staging(other)
        + " o ON "
        + own
        + " = "
        + key
        + " WHERE "
        + own
        + " IS NOT NULL AND "
        + key
        + " IS NULL";
  }

  String dropStaging(Table table) {
    return "DROP TABLE " + staging(table);
  }

  private static String names(List<Column> columns) {
    return Quoted.names(columns.stream().map(Column::name).toList());
  }
}
