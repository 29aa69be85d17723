package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.Verdict;
import io.github.starload.design.ForeignKey;
import io.github.starload.load.Catalogue.CatalogueColumn;
import io.github.starload.stage.PartRows;
import io.github.starload.stage.StagedTable;
import java.util.ArrayList;
import java.util.List;
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
  ///
  /// @param catalogue of the staging tables
  void table(TableProgress table, Catalogue catalogue) {
    String staging = plan.stagingTable(table.table().name());
    List<CatalogueColumn> columns = catalogue.table(staging).orElse(List.of());
    table.check(
        SchemaComparison.check(table.table(), SECOND, "columns of the staging table", columns));
    totals(table, columns);
    table.check(
        Check.equal(
            "keys unique",
            SECOND,
            0,
            session.count(sql.countDuplicateKeys(table.table())),
            "Some surrogate keys occur more than once"));
    orphans(table);
  }

  private void totals(TableProgress table, List<CatalogueColumn> columns) {
    StagedTable staged = table.staged();
    String from = sql.staging(table.table());
    List<@Nullable String> answer = new ArrayList<>();
    for (String query : TotalsSql.of(staged, from)) {
      answer.addAll(session.query(query).rows().getFirst());
    }
    List<Check> checks = new ArrayList<>(TotalsCheck.of(staged, answer, SECOND));
    SuperValues read = new SuperValues(staged.table(), staged.totals(), session);
    checks.addAll(read.checks(SECOND, "", read.staged(), from));
    if (checks.stream().anyMatch(check -> check.verdict() == Verdict.FAILED)) {
      Mismatch found = new MismatchSearch(staged, PartRows.staged(), session, columns).in(from);
      checks.replaceAll(found::explain);
    }
    checks.forEach(table::check);
  }

  private void orphans(TableProgress table) {
    for (ForeignKey key : ForeignKey.of(table.table())) {
      String counted =
          sql.countOrphans(table.table(), key.column(), plan.design().table(key.table()));
      table.check(
          Check.equal(
              key.column().name() + " found in " + key.table(),
              SECOND,
              0,
              session.count(counted),
              "Some rows name a row of " + key.table() + " that is not there"));
    }
  }
}
