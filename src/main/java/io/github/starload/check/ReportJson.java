package io.github.starload.check;

import io.github.starload.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes a report as `starload-report/1` (`design.md` section 11).
public final class ReportJson {
  private ReportJson() {}

  /// Indented JSON text.
  public static String write(LoadReport report) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", LoadReport.FORMAT);
    json.put("loadId", report.loadId());
    json.put("dataset", report.dataset());
    json.put("target", report.target());
    json.put("mode", report.mode());
    json.put("verdict", lower(report.verdict()));
    json.put("sources", list(report.sources(), ReportJson::source));
    json.put("tables", list(report.tables(), ReportJson::table));
    json.put("accounting", list(report.accounting(), ReportJson::accounting));
    json.put("rejected", list(report.rejected(), ReportJson::rejected));
    json.put("findings", list(report.findings(), ReportJson::finding));
    json.put("parts", list(report.parts(), ReportJson::part));
    json.put("statements", report.statements());
    json.put("timings", list(report.timings(), ReportJson::timing));
    return JsonWriter.pretty(json) + "\n";
  }

  private static Map<String, @Nullable Object> source(LoadReport.SourceEntry source) {
    return object(
        "uri", source.uri(),
        "bytes", source.bytes(),
        "sha256", source.sha256(),
        "records", source.records(),
        "rejected", source.rejected());
  }

  private static Map<String, @Nullable Object> table(LoadReport.TableEntry table) {
    return object(
        "name", table.name(),
        "role", table.role(),
        "paths", table.paths(),
        "rows",
            object(
                "source", number(table.rows().source()),
                "staged", number(table.rows().staged()),
                "copied", number(table.rows().copied()),
                "table", number(table.rows().table())),
        "columns", list(table.columns(), ReportJson::column),
        "checks", list(table.checks(), ReportJson::check));
  }

  private static Map<String, @Nullable Object> column(LoadReport.ColumnEntry column) {
    return object(
        "name", column.name(),
        "path", column.path(),
        "type", column.type(),
        "nullable", column.nullable(),
        "staged", column.staged(),
        "catalogue", column.catalogue(),
        "difference", column.difference());
  }

  private static Map<String, @Nullable Object> check(Check check) {
    return object(
        "name", check.name(),
        "stage", lower(check.stage()),
        "expected", check.expected(),
        "actual", check.actual(),
        "verdict", lower(check.verdict()),
        "reason", check.reason(),
        "rows", list(check.rows(), ReportJson::row));
  }

  private static Map<String, @Nullable Object> row(DifferingRow row) {
    return object(
        "key", row.key(),
        "column", row.column(),
        "staged", row.staged().orElse(null),
        "table", row.table().orElse(null));
  }

  private static Map<String, @Nullable Object> accounting(AccountingLine line) {
    return object(
        "path", line.path(),
        "occurrences", line.occurrences(),
        "written", line.written(),
        "rejected", line.rejected(),
        "leftOut", line.leftOut(),
        "merged", line.merged(),
        "empty", line.empty(),
        "remainder", line.remainder());
  }

  private static Map<String, @Nullable Object> rejected(LoadReport.Rejected rejected) {
    return object(
        "source", rejected.source(),
        "record", rejected.record(),
        "line", rejected.line(),
        "path", rejected.path(),
        "reason", rejected.reason());
  }

  private static Map<String, @Nullable Object> finding(LoadReport.Finding finding) {
    return object(
        "kind", finding.kind(),
        "path", finding.path(),
        "count", finding.count(),
        "example", finding.example(),
        "outcome", finding.outcome());
  }

  private static Map<String, @Nullable Object> part(LoadReport.PartEntry part) {
    return object(
        "table", part.table(),
        "key", part.key(),
        "rows", part.rows(),
        "bytes", part.bytes(),
        "sha256", part.sha256());
  }

  private static Map<String, @Nullable Object> timing(LoadReport.Timing timing) {
    return object(
        "step", timing.step(),
        "seconds", timing.seconds(),
        "bytes", timing.bytes(),
        "rows", timing.rows());
  }

  private static <T> List<Object> list(
      List<T> values, Function<T, Map<String, @Nullable Object>> json) {
    return new ArrayList<>(values.stream().map(json).toList());
  }

  private static @Nullable Long number(OptionalLong count) {
    return count.isPresent() ? count.getAsLong() : null;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }
}
