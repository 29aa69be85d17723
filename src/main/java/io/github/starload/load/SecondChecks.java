package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.ColumnTotals.Measure;
import io.github.starload.stage.StagedTable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// The checks after COPY and before COMMIT, on the staging tables (`design.md` section 8).
final class SecondChecks {
  private static final CheckStage SECOND = CheckStage.SECOND;

  private final LoadPlan plan;
  private final LoadSql sql;
  private final RecordedSession session;

  SecondChecks(LoadPlan plan, LoadSql sql, RecordedSession session) {
    this.plan = plan;
    this.sql = sql;
    this.session = session;
  }

  /// COPY's own count; asked in the session of the COPY, right after it.
  void copied(TableProgress table, long copied) {
    table.copied(copied);
    table.check(
        Check.equal(
            "rows copied",
            SECOND,
            table.staged().rows(),
            copied,
            "COPY did not load as many rows as were staged; the load is rolled back"));
  }

  /// Everything else that the parts promise about a table.
  void table(TableProgress table) {
    totals(table);
    table.check(
        Check.equal(
            "keys unique",
            SECOND,
            0,
            session.count(sql.countDuplicateKeys(table.table())),
            "Some surrogate keys occur more than once"));
    orphans(table);
  }

  /// The columns of the staging table as the catalogue gives them back.
  void columns(TableProgress table, Catalogue catalogue) {
    String staging = plan.stagingTable(table.table().name());
    List<CatalogueColumn> columns = catalogue.table(staging).orElse(List.of());
    table.check(
        SchemaComparison.check(table.table(), SECOND, "columns of the staging table", columns));
  }

  private void totals(TableProgress table) {
    StagedTable staged = table.staged();
    List<@Nullable String> answer =
        session.query(TotalsSql.of(staged, sql.staging(table.table()))).rows().getFirst();
    table.check(
        Check.equal(
            "rows in the staging table",
            SECOND,
            staged.rows(),
            String.valueOf(answer.getFirst()),
            "The staging table does not hold as many rows as were staged; the load is rolled"
                + " back"));
    int at = 1;
    List<Column> columns = table.table().stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      StringJoiner expected = new StringJoiner(", ");
      StringJoiner actual = new StringJoiner(", ");
      for (Map.Entry<Measure, String> figure : staged.totals().get(i).figures().entrySet()) {
        String name = figure.getKey().name().toLowerCase(Locale.ROOT) + " ";
        expected.add(name + figure.getValue());
        actual.add(name + answer.get(at++));
      }
      table.check(
          Check.equal(
              "values of " + columns.get(i).name(),
              SECOND,
              expected,
              actual,
              "The values that arrived are not those that were staged; the load is rolled back"));
    }
  }

  private void orphans(TableProgress table) {
    for (Column column : table.table().columns()) {
      switch (column.origin()) {
        case Origin.Reference(_, String dimension) -> orphans(table, column, dimension);
        case Origin.ParentKey() -> orphans(table, column, parent(table.table()));
        case Origin.Value _,
            Origin.OffsetOf _,
            Origin.SurrogateKey(),
            Origin.ParentNaturalKey _,
            Origin.Ordinal(),
            Origin.ValueOfKind _,
            Origin.Attribute _,
            Origin.DayPart _,
            Origin.MapKey(),
            Origin.RecordHash(),
            Origin.RecordCopy(),
            Origin.LoadIdColumn() -> {}
      }
    }
  }

  private void orphans(TableProgress table, Column column, String other) {
    String counted = sql.countOrphans(table.table(), column, plan.design().table(other));
    table.check(
        Check.equal(
            column.name() + " found in " + other,
            SECOND,
            0,
            session.count(counted),
            "Some rows name a row of " + other + " that is not there"));
  }

  private static String parent(Table table) {
    return switch (table) {
      case Table.Detail detail -> detail.parent();
      case Table.Bridge bridge -> bridge.parent();
      case Table.Fact _, Table.Dimension _ ->
          throw new IllegalArgumentException(table.name() + " has no parent");
    };
  }
}
