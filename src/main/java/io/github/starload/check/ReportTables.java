package io.github.starload.check;

import io.github.starload.check.HtmlTable.Cell;
import io.github.starload.check.LoadReport.ColumnEntry;
import io.github.starload.check.LoadReport.Finding;
import io.github.starload.check.LoadReport.PartEntry;
import io.github.starload.check.LoadReport.Rejected;
import io.github.starload.check.LoadReport.Rows;
import io.github.starload.check.LoadReport.SourceEntry;
import io.github.starload.check.LoadReport.TableEntry;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/// The tables of a report's page, and the words and signs of verdicts in them.
final class ReportTables {
  private static final String CODE = "code";
  private static final String NAME = "name";

  private ReportTables() {}

  /// A check with the table that it is about.
  record TableCheck(TableEntry table, Check check) {}

  static HtmlTable<TableEntry> rows() {
    return new HtmlTable<TableEntry>()
        .text("Table", NAME, TableEntry::name)
        .text("Role", "", TableEntry::role)
        .cells("Source", HtmlTable.NUMBER, table -> count(table, Rows::source))
        .cells("Staged", HtmlTable.NUMBER, table -> count(table, Rows::staged))
        .cells("COPY", HtmlTable.NUMBER, table -> count(table, Rows::copied))
        .cells("Table", HtmlTable.NUMBER, table -> count(table, Rows::table))
        .cells("Verdict", "", table -> new Cell(word(table.verdict()), mark(table.verdict())));
  }

  static HtmlTable<SourceEntry> sources() {
    return new HtmlTable<SourceEntry>()
        .text("Source", NAME, SourceEntry::uri)
        .number("Bytes", SourceEntry::bytes)
        .number("Records", SourceEntry::records)
        .number("Rejected", SourceEntry::rejected)
        .text("SHA-256", CODE, SourceEntry::sha256);
  }

  static HtmlTable<Rejected> rejected() {
    return new HtmlTable<Rejected>()
        .text("Source", "", Rejected::source)
        .number("Record", Rejected::record)
        .number("Line", Rejected::line)
        .text("JSON path", CODE, Rejected::path)
        .text("Reason", "", Rejected::reason);
  }

  static HtmlTable<Finding> findings() {
    return new HtmlTable<Finding>()
        .text("Finding", "", Finding::kind)
        .text("JSON path", CODE, Finding::path)
        .number("Count", Finding::count)
        .text("Outcome", "", Finding::outcome)
        .text("Example", "", Finding::example);
  }

  static HtmlTable<ColumnEntry> columns() {
    return new HtmlTable<ColumnEntry>()
        .text("Column", NAME, ColumnEntry::name)
        .text("Design", "", column -> column.type() + (column.nullable() ? "" : " NOT NULL"))
        .text("Staged", "", ColumnEntry::staged)
        .text("Catalogue", "", ColumnEntry::catalogue)
        .text("Difference", "", ColumnEntry::difference)
        .text("JSON path", CODE, ColumnEntry::path);
  }

  static HtmlTable<TableCheck> checks() {
    return new HtmlTable<TableCheck>()
        .text("Table", NAME, of -> of.table().name())
        .text("Stage", "", of -> of.check().stage().name().toLowerCase(Locale.ROOT))
        .text("Check", "", of -> of.check().name())
        .text("Expected", CODE, of -> of.check().expected())
        .text("Found", CODE, of -> of.check().actual())
        .text("Verdict", "", of -> mark(of.check().verdict()));
  }

  static HtmlTable<DifferingRow> differingRows() {
    return new HtmlTable<DifferingRow>()
        .text("Row", CODE, DifferingRow::key)
        .text("Column", NAME, row -> row.column().isEmpty() ? "the whole row" : row.column())
        .text("Staged", CODE, row -> row.staged().orElse("NULL"))
        .text("Table", CODE, row -> row.table().orElse("NULL"));
  }

  static HtmlTable<AccountingLine> accounting() {
    return new HtmlTable<AccountingLine>()
        .text("JSON path", CODE, AccountingLine::path)
        .number("Found", AccountingLine::occurrences)
        .number("Written", AccountingLine::written)
        .number("Empty", AccountingLine::empty)
        .number("Merged", AccountingLine::merged)
        .number("Left out", AccountingLine::leftOut)
        .number("Rejected", AccountingLine::rejected)
        .cells("Remainder", HtmlTable.NUMBER, ReportTables::remainder);
  }

  static HtmlTable<PartEntry> parts() {
    return new HtmlTable<PartEntry>()
        .text("Table", NAME, PartEntry::table)
        .text("Key", CODE, PartEntry::key)
        .number("Rows", PartEntry::rows)
        .number("Bytes", PartEntry::bytes)
        .text("SHA-256", CODE, PartEntry::sha256);
  }

  /// The verdict with its sign.
  static String mark(LoadReport.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "✓ Passed";
      case FAILED -> "✗ Failed";
      case UNVERIFIED -> "? Unverified";
    };
  }

  /// The verdict in one word of lower case, which is also its style.
  static String word(LoadReport.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "✓ passed";
      case FAILED -> "✗ failed";
      case SKIPPED -> "? unverified";
    };
  }

  /// A count that is not the source's is bold, and marked with a sign.
  private static Cell count(TableEntry table, Function<Rows, OptionalLong> of) {
    OptionalLong count = of.apply(table.rows());
    if (count.isEmpty()) {
      return new Cell("number unverified", "–");
    }
    String number = HtmlTable.number(count.getAsLong());
    return count.equals(table.rows().source())
        ? new Cell(HtmlTable.NUMBER, number)
        : new Cell("number failed", "≠ " + number);
  }

  private static Cell remainder(AccountingLine line) {
    return new Cell(
        line.remainder() == 0 ? HtmlTable.NUMBER : "number failed",
        HtmlTable.number(line.remainder()));
  }
}
