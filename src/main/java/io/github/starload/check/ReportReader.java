package io.github.starload.check;

import io.github.starload.json.JsonFields;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Function;

/// Reads a report that [ReportJson] wrote.
public final class ReportReader {
  private ReportReader() {}

  /// The report in a text.
  ///
  /// @param source name for messages
  public static LoadReport read(String source, String text) {
    JsonFields json = JsonFields.parse(source, text);
    return new LoadReport(
        json.text("loadId"),
        json.text("dataset"),
        json.text("target"),
        json.text("mode"),
        LoadReport.Outcome.valueOf(upper(json.text("verdict"))),
        all(json, "sources", ReportReader::source),
        all(json, "tables", ReportReader::table),
        all(json, "accounting", ReportReader::accounting),
        all(json, "rejected", ReportReader::rejected),
        all(json, "findings", ReportReader::finding),
        all(json, "parts", ReportReader::part),
        all(json, "statements", JsonFields::text),
        all(json, "timings", ReportReader::timing));
  }

  private static LoadReport.SourceEntry source(JsonFields json) {
    return new LoadReport.SourceEntry(
        json.text("uri"),
        json.number("bytes"),
        json.text("sha256"),
        json.number("records"),
        json.number("rejected"));
  }

  private static LoadReport.TableEntry table(JsonFields json) {
    JsonFields rows = json.field("rows");
    return new LoadReport.TableEntry(
        json.text("name"),
        json.text("role"),
        all(json, "paths", JsonFields::text),
        new LoadReport.Rows(
            count(rows, "source"),
            count(rows, "staged"),
            count(rows, "copied"),
            count(rows, "table")),
        all(json, "columns", ReportReader::column),
        all(json, "checks", ReportReader::check));
  }

  private static LoadReport.ColumnEntry column(JsonFields json) {
    return new LoadReport.ColumnEntry(
        json.text("name"),
        json.text("path"),
        json.text("type"),
        json.flag("nullable"),
        json.text("staged"),
        json.text("catalogue"),
        json.text("difference"));
  }

  private static Check check(JsonFields json) {
    return new Check(
        json.text("name"),
        CheckStage.valueOf(upper(json.text("stage"))),
        json.text("expected"),
        json.text("actual"),
        Verdict.valueOf(upper(json.text("verdict"))),
        json.text("reason"),
        rows(json));
  }

  /// Reports of earlier versions have none.
  private static List<DifferingRow> rows(JsonFields check) {
    return check.optional("rows").stream()
        .flatMap(rows -> rows.elements().stream())
        .map(
            row ->
                new DifferingRow(
                    row.text("key"),
                    row.text("column"),
                    row.optional("staged").map(JsonFields::text),
                    row.optional("table").map(JsonFields::text)))
        .toList();
  }

  private static AccountingLine accounting(JsonFields json) {
    return new AccountingLine(
        json.text("path"),
        json.number("occurrences"),
        json.number("written"),
        json.number("rejected"),
        json.number("leftOut"),
        json.number("merged"),
        json.number("empty"));
  }

  private static LoadReport.Rejected rejected(JsonFields json) {
    return new LoadReport.Rejected(
        json.text("source"),
        json.number("record"),
        json.number("line"),
        json.text("path"),
        json.text("reason"));
  }

  private static LoadReport.Finding finding(JsonFields json) {
    return new LoadReport.Finding(
        json.text("kind"),
        json.text("path"),
        json.number("count"),
        json.text("example"),
        json.text("outcome"));
  }

  private static LoadReport.PartEntry part(JsonFields json) {
    return new LoadReport.PartEntry(
        json.text("table"),
        json.text("key"),
        json.number("rows"),
        json.number("bytes"),
        json.text("sha256"));
  }

  private static LoadReport.Timing timing(JsonFields json) {
    return new LoadReport.Timing(
        json.text("step"), json.decimal("seconds"), json.number("bytes"), json.number("rows"));
  }

  private static <T> List<T> all(JsonFields json, String name, Function<JsonFields, T> read) {
    return json.array(name).stream().map(read).toList();
  }

  private static OptionalLong count(JsonFields rows, String name) {
    return rows.optional(name)
        .map(found -> OptionalLong.of(found.number()))
        .orElse(OptionalLong.empty());
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
