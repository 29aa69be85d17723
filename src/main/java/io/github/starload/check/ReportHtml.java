package io.github.starload.check;

import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/// Writes a report as one page for people: it needs no other file, no script and no network, prints
/// well, and follows the reader's light or dark.
///
/// What matters stands first and in words; the evidence is folded away below it.
public final class ReportHtml {
  private final LoadReport report;
  private final Html page = new Html();

  private ReportHtml(LoadReport report) {
    this.report = report;
  }

  /// The whole page.
  public static String write(LoadReport report) {
    ReportHtml writer = new ReportHtml(report);
    writer.page.ours("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    writer.page.ours("<meta name=\"viewport\" content=\"width=device-width\">\n");
    writer.page.text("title", "", "Load of " + report.dataset() + ": " + word(report.verdict()));
    writer.page.ours("<style>\n" + styleSheet() + "</style>\n</head>\n<body>\n");
    writer.page.element("main", "", _ -> writer.body());
    return writer.page.ours("</body>\n</html>\n").toString();
  }

  private void body() {
    page.text("p", "kind", "Starload · report of a load");
    page.text("h1", "", report.dataset());
    page.element(
        "p",
        "verdict " + style(report.verdict()),
        line -> {
          line.text("strong", "", mark(report.verdict()));
          line.text("span", "", ReportSentence.of(report));
        });
    page.text("p", "quiet", facts());
    failed();
    tables();
    sources();
    loss();
    page.text("h2", "", "Evidence");
    schema();
    checks();
    accounting();
    parts();
    statements();
    page.text("p", "quiet foot", meaning());
  }

  private String facts() {
    double seconds = report.timings().stream().mapToDouble(LoadReport.Timing::seconds).sum();
    return String.format(
        Locale.ROOT,
        "Load %s · target %s · mode %s · %.1f s",
        report.loadId(),
        report.target(),
        report.mode(),
        seconds);
  }

  private void failed() {
    boolean any = report.tables().stream().anyMatch(table -> !notPassed(table).isEmpty());
    if (!any) {
      return;
    }
    page.text("h2", "", "What did not pass");
    for (TableEntry table : report.tables()) {
      for (Check check : notPassed(table)) {
        boolean failed = check.verdict() == Verdict.FAILED;
        page.element(
            "section",
            failed ? "finding failed" : "finding unverified",
            box -> {
              box.text("h3", "", (failed ? "✗ " : "? ") + table.name() + ": " + check.name());
              if (failed) {
                box.text(
                    "p", "", "Expected " + check.expected() + ", found " + check.actual() + ".");
              }
              box.text("p", "", check.reason());
              if (failed) {
                box.text("p", "next", "Next step: " + CheckAdvice.of(check));
              }
            });
      }
    }
  }

  private static List<Check> notPassed(TableEntry table) {
    return table.checks().stream().filter(check -> check.verdict() != Verdict.PASSED).toList();
  }

  private void tables() {
    page.text("h2", "", "Rows of every table");
    page.table(
        new String[] {"Table", "Role", "Source#", "Staged#", "COPY#", "Table#", "Verdict"},
        body -> {
          for (TableEntry table : report.tables()) {
            body.element(
                "tr",
                "",
                row -> {
                  row.text("td", "name", table.name());
                  row.text("td", "", table.role());
                  count(row, table.rows().source(), table.rows().source());
                  count(row, table.rows().staged(), table.rows().source());
                  count(row, table.rows().copied(), table.rows().source());
                  count(row, table.rows().table(), table.rows().source());
                  row.text("td", style(table.verdict()), mark(table.verdict()));
                });
          }
        });
  }

  /// A count that is not the source's is bold, and marked with a sign.
  private static void count(Html row, OptionalLong count, OptionalLong source) {
    if (count.isEmpty()) {
      row.text("td", "number unverified", "–");
    } else if (count.equals(source)) {
      row.text("td", "number", number(count.getAsLong()));
    } else {
      row.text("td", "number failed", "≠ " + number(count.getAsLong()));
    }
  }

  private void sources() {
    page.text("h2", "", "Sources");
    page.table(
        new String[] {"Source", "Bytes#", "Records#", "Rejected#", "SHA-256"},
        body ->
            report
                .sources()
                .forEach(
                    source ->
                        body.element(
                            "tr",
                            "",
                            row -> {
                              row.text("td", "name", source.uri());
                              row.text("td", "number", number(source.bytes()));
                              row.text("td", "number", number(source.records()));
                              row.text("td", "number", number(source.rejected()));
                              row.text("td", "code", source.sha256());
                            })));
  }

  /// Rejected records and findings: what is not in the tables as it was in the files.
  private void loss() {
    if (!report.rejected().isEmpty()) {
      page.text("h2", "", "Rejected records");
      page.table(
          new String[] {"Source", "Record#", "Line#", "JSON path", "Reason"},
          body ->
              report
                  .rejected()
                  .forEach(
                      each ->
                          body.element(
                              "tr",
                              "",
                              row -> {
                                row.text("td", "", each.source());
                                row.text("td", "number", number(each.record()));
                                row.text("td", "number", number(each.line()));
                                row.text("td", "code", each.path());
                                row.text("td", "", each.reason());
                              })));
    }
    if (!report.findings().isEmpty()) {
      page.text("h2", "", "Left out, and other findings");
      page.table(
          new String[] {"Finding", "JSON path", "Count#", "Outcome", "Example"},
          body ->
              report
                  .findings()
                  .forEach(
                      each ->
                          body.element(
                              "tr",
                              "",
                              row -> {
                                row.text("td", "", each.kind());
                                row.text("td", "code", each.path());
                                row.text("td", "number", number(each.count()));
                                row.text("td", "", each.outcome());
                                row.text("td", "", each.example());
                              })));
    }
  }

  private void schema() {
    for (TableEntry table : report.tables()) {
      page.folded(
          "Schema of " + table.name() + " (" + table.columns().size() + " columns)",
          fold ->
              fold.table(
                  new String[] {
                    "Column", "Design", "Staged", "Catalogue", "Difference", "JSON path"
                  },
                  body ->
                      table
                          .columns()
                          .forEach(
                              column ->
                                  body.element(
                                      "tr",
                                      "",
                                      row -> {
                                        row.text("td", "name", column.name());
                                        row.text(
                                            "td",
                                            "",
                                            column.type() + (column.nullable() ? "" : " NOT NULL"));
                                        row.text("td", "", column.staged());
                                        row.text("td", "", column.catalogue());
                                        row.text("td", "", column.difference());
                                        row.text("td", "code", column.path());
                                      }))));
    }
  }

  private void checks() {
    int all = report.tables().stream().mapToInt(table -> table.checks().size()).sum();
    page.folded(
        "All " + all + " checks",
        fold ->
            fold.table(
                new String[] {"Table", "Stage", "Check", "Expected", "Found", "Verdict"},
                body -> {
                  for (TableEntry table : report.tables()) {
                    for (Check check : table.checks()) {
                      body.element(
                          "tr",
                          "",
                          row -> {
                            row.text("td", "name", table.name());
                            row.text("td", "", check.stage().name().toLowerCase(Locale.ROOT));
                            row.text("td", "", check.name());
                            row.text("td", "code", check.expected());
                            row.text("td", "code", check.actual());
                            row.text("td", "", mark(check.verdict()));
                          });
                    }
                  }
                }));
  }

  private void accounting() {
    page.folded(
        "Where the values of all " + report.accounting().size() + " JSON paths went",
        fold ->
            fold.table(
                new String[] {
                  "JSON path",
                  "Found#",
                  "Written#",
                  "Empty#",
                  "Merged#",
                  "Left out#",
                  "Rejected#",
                  "Remainder#"
                },
                body -> report.accounting().forEach(line -> accounting(body, line))));
  }

  private static void accounting(Html body, AccountingLine line) {
    body.element(
        "tr",
        "",
        row -> {
          row.text("td", "code", line.path());
          row.text("td", "number", number(line.occurrences()));
          row.text("td", "number", number(line.written()));
          row.text("td", "number", number(line.empty()));
          row.text("td", "number", number(line.merged()));
          row.text("td", "number", number(line.leftOut()));
          row.text("td", "number", number(line.rejected()));
          row.text(
              "td", line.remainder() == 0 ? "number" : "number failed", number(line.remainder()));
        });
  }

  private void parts() {
    page.folded(
        report.parts().size() + " parts in the lake",
        fold ->
            fold.table(
                new String[] {"Table", "Key", "Rows#", "Bytes#", "SHA-256"},
                body ->
                    report
                        .parts()
                        .forEach(
                            part ->
                                body.element(
                                    "tr",
                                    "",
                                    row -> {
                                      row.text("td", "name", part.table());
                                      row.text("td", "code", part.key());
                                      row.text("td", "number", number(part.rows()));
                                      row.text("td", "number", number(part.bytes()));
                                      row.text("td", "code", part.sha256());
                                    }))));
  }

  private void statements() {
    page.folded(
        "All " + report.statements().size() + " statements that the warehouse was sent",
        fold -> report.statements().forEach(sql -> fold.text("pre", "", sql)));
  }

  private static String meaning() {
    return "Source: counted in the files by a counter of its own. Staged: rows in the parts. COPY:"
        + " what the warehouse said it copied. Table: rows of this load counted in the table."
        + " Passed means that all four are there and equal, and that every check passed.";
  }

  private static String mark(LoadReport.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> "✓ Passed";
      case FAILED -> "✗ Failed";
      case UNVERIFIED -> "? Unverified";
    };
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "✓ passed";
      case FAILED -> "✗ failed";
      case SKIPPED -> "? unverified";
    };
  }

  private static String word(LoadReport.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  private static String style(LoadReport.Outcome outcome) {
    return word(outcome);
  }

  private static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String styleSheet() {
    try (InputStream sheet = ReportHtml.class.getResourceAsStream("report.css")) {
      if (sheet == null) {
        throw StarloadException.defect("The program lacks report.css", null);
      }
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StarloadException.defect("The program cannot read report.css", e);
    }
  }
}
