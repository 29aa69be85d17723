package io.github.starload.check;

import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.check.ReportTables.TableCheck;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

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
    writer.page.text(
        "title", "", "Load of " + report.dataset() + ": " + ReportTables.word(report.verdict()));
    writer.page.ours("<style>\n" + styleSheet() + "</style>\n</head>\n<body>\n");
    writer.page.element("main", "", _ -> writer.body());
    return writer.page.ours("</body>\n</html>\n").toString();
  }

  private void body() {
    page.text("p", "kind", "Starload · report of a load");
    page.text("h1", "", report.dataset());
    page.element(
        "p",
        "verdict " + ReportTables.word(report.verdict()),
        line -> {
          line.text("strong", "", ReportTables.mark(report.verdict()));
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
              if (!check.rows().isEmpty()) {
                ReportTables.differingRows().write(box, check.rows());
              }
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
    ReportTables.rows().write(page, report.tables());
  }

  private void sources() {
    page.text("h2", "", "Sources");
    ReportTables.sources().write(page, report.sources());
  }

  /// Rejected records and findings: what is not in the tables as it was in the files.
  private void loss() {
    if (!report.rejected().isEmpty()) {
      page.text("h2", "", "Rejected records");
      ReportTables.rejected().write(page, report.rejected());
    }
    if (!report.findings().isEmpty()) {
      page.text("h2", "", "Left out, and other findings");
      ReportTables.findings().write(page, report.findings());
    }
  }

  private void schema() {
    for (TableEntry table : report.tables()) {
      page.folded(
          "Schema of " + table.name() + " (" + table.columns().size() + " columns)",
          fold -> ReportTables.columns().write(fold, table.columns()));
    }
  }

  private void checks() {
    List<TableCheck> all =
        report.tables().stream()
            .flatMap(table -> table.checks().stream().map(check -> new TableCheck(table, check)))
            .toList();
    page.folded("All " + all.size() + " checks", fold -> ReportTables.checks().write(fold, all));
  }

  private void accounting() {
    page.folded(
        "Where the values of all " + report.accounting().size() + " JSON paths went",
        fold -> ReportTables.accounting().write(fold, report.accounting()));
  }

  private void parts() {
    page.folded(
        report.parts().size() + " parts in the lake",
        fold -> ReportTables.parts().write(fold, report.parts()));
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
