package io.github.starload.load;

import io.github.starload.design.Column;
import io.github.starload.design.Quoted;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.stage.RowTotals;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Compares the SUPER columns of a table in a script, which cannot read values back: the parts are
/// copied a second time with these columns as text. The texts have a fingerprint as all texts have,
/// and what the server makes of each text must be what the SUPER column holds, both written by the
/// same server (`JSON_SERIALIZE`, `JSON_PARSE`).
///
/// @param table as designed
/// @param texts the same with text in place of SUPER, under a name of its own
/// @param totals of the texts
/// @param tooLong bytes of the longest value, where no column of text takes it: then the columns
///     are not compared, and the script says so
record ScriptSuper(Table table, Table texts, RowTotals totals, Optional<Long> tooLong) {
  /// The longest text of a column.
  private static final int MOST_BYTES = 65_535;

  /// What a server writes may be longer than what it read, so half of that.
  private static final long MOST_VALUE_BYTES = MOST_BYTES / 2;

  private static final String NAME = "text_of_";

  /// Of a table and its parts; empty if no column is SUPER.
  static Optional<ScriptSuper> of(Table table, LakeParts parts) {
    List<Column> columns = table.columns().stream().map(ScriptSuper::asText).toList();
    if (columns.equals(table.columns())) {
      return Optional.empty();
    }
    Table texts = new Table.Fact(NAME + table.name(), JsonPath.ROOT, columns, List.of(), "");
    RowTotals totals = new RowTotals(texts.stagedColumns());
    parts.each((_, _, cells) -> totals.add(cells));
    long longest = 0;
    for (int i = 0; i < table.stagedColumns().size(); i++) {
      if (isSuper(table.stagedColumns().get(i))) {
        longest = Math.max(longest, totals.columns().get(i).longest());
      }
    }
    return Optional.of(
        new ScriptSuper(
            table,
            texts,
            totals,
            longest > MOST_VALUE_BYTES ? Optional.of(longest) : Optional.empty()));
  }

  /// To be run while both staging tables are there; takes its own away again.
  ///
  /// @param plan of the load
  /// @param manifest of the table's parts
  List<LoadProposal.Step> steps(LoadPlan plan, String manifest, CopyRole role) {
    if (tooLong.isPresent()) {
      return List.of(notCompared());
    }
    // A table with SUPER is CSV, whatever the others are.
    LoadSql sql = new LoadSql(plan.withForm(plan.form().forTable(table)));
    String from = sql.staging(texts);
    List<LoadProposal.Step> steps = new ArrayList<>();
    steps.add(
        new LoadProposal.Step(
            sql.createStaging(texts), List.of(table.name() + ": SUPER is compared as text")));
    if (totals.rows() > 0) {
      steps.add(new LoadProposal.Step(sql.copy(texts, manifest, role), List.of()));
    }
    String digest = CanonicalSql.asDesigned(texts.stagedColumns(), totals.columns()).rowDigest();
    steps.add(
        LoadProposal.Step.check(
            table.name() + ": fingerprint of the SUPER texts",
            totals.fingerprint(),
            "SELECT COALESCE(" + CanonicalSql.sum(digest) + ", 0) FROM " + from));
    steps.add(
        LoadProposal.Step.check(
            table.name() + ": SUPER values are those of the texts",
            totals.rows(),
            equalRows(sql.staging(table), from)));
    steps.add(new LoadProposal.Step(sql.dropStaging(texts), List.of()));
    return steps;
  }

  private LoadProposal.Step notCompared() {
    return new LoadProposal.Step(
        "SELECT 'SUPER not compared'",
        List.of(
            table.name()
                + ": SUPER is loaded and not compared, because a value of "
                + tooLong.orElse(0L)
                + " bytes is more than a column of text takes"));
  }

  private String equalRows(String staging, String from) {
    String key = Quoted.name(table.surrogateKey());
    return "SELECT COUNT(*) FROM "
        + staging
        + " s JOIN "
        + from
        + " t ON s."
        + key
        + " = t."
        + key
        + " WHERE "
        + table.stagedColumns().stream()
            .filter(ScriptSuper::isSuper)
            .map(column -> Quoted.name(column.name()))
            .map(ScriptSuper::equal)
            .collect(Collectors.joining(" AND "));
  }

  /// No JSON text is empty, so that stands for NULL.
  private static String equal(String column) {
    return "COALESCE(JSON_SERIALIZE(s."
        + column
        + "), '') = COALESCE(JSON_SERIALIZE(JSON_PARSE(t."
        + column
        + ")), '')";
  }

  private static boolean isSuper(Column column) {
    return column.type() instanceof ColumnType.Super;
  }

  private static Column asText(Column column) {
    return isSuper(column)
        ? new Column(
            column.name(), new ColumnType.Varchar(MOST_BYTES), column.nullable(), column.origin())
        : column;
  }
}
