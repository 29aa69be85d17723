package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport.ColumnEntry;
import io.github.starload.check.LoadReport.Finding;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.LoadReport.PartEntry;
import io.github.starload.check.LoadReport.Rejected;
import io.github.starload.check.LoadReport.Rows;
import io.github.starload.check.LoadReport.SourceEntry;
import io.github.starload.check.LoadReport.TableEntry;
import io.github.starload.check.LoadReport.Timing;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ReportHtmlTest {
  /// Tries to end a text, an attribute, a style sheet and a comment, and to turn the page's text.
  private static final String HOSTILE =
      "</style></script><script>alert(1)</script>\"'&lt;<!-- \u202e\u0000\ud800 <img src=x"
          + " onerror=y>";

  @Test
  void hostileNamesStayText() throws Exception {
    String page = ReportHtml.write(report(HOSTILE, Outcome.FAILED));

    assertThat(page)
        .doesNotContain("<script", "<img", "<!--", "\u202e", "\u0000", "onerror=y>")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page.split("</style>", -1)).hasSize(2);
    assertThat(elements(page)).isEqualTo(elements(ReportHtml.write(report("x", Outcome.FAILED))));
  }

  @Test
  void pageNeedsNothingElse() {
    assertThat(ReportHtml.write(report("things", Outcome.PASSED)))
        .doesNotContain("http:", "https:", "src=", "href=", "@import", "url(")
        .contains("prefers-color-scheme: dark", "@media print");
  }

  @Test
  void failureStandsFirstWithItsNextStep() {
    String page = ReportHtml.write(report("things", Outcome.FAILED));

    assertThat(page)
        .containsSubsequence(
            "✗ Failed",
            "1 check failed",
            "What did not pass",
            "✗ things: rows copied",
            "Expected 3, found 2.",
            "A row is lost",
            "Next step: The load was rolled back.",
            "Rows of every table",
            "≠ 2",
            "Sources",
            "Evidence",
            "<summary>All 1 statements that the warehouse was sent</summary>");
  }

  /// How many elements a parser that trusts no text finds.
  private static int elements(String page) throws Exception {
    String xml = page.replace("<!DOCTYPE html>\n", "").replaceAll("<meta ([^>]*)>", "<meta $1/>");
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    return document.getElementsByTagName("*").getLength();
  }

  private static LoadReport report(String name, Outcome outcome) {
    Check check =
        outcome == Outcome.FAILED
            ? Check.equal("rows copied", CheckStage.SECOND, 3, 2, "A row is lost: " + name)
            : Check.equal("rows copied", CheckStage.SECOND, 3, 3, "");
    OptionalLong three = OptionalLong.of(3);
    TableEntry table =
        new TableEntry(
            name,
            "fact",
            List.of("$"),
            new Rows(
                three,
                three,
                outcome == Outcome.FAILED ? OptionalLong.of(2) : three,
                outcome == Outcome.FAILED ? OptionalLong.empty() : three),
            List.of(new ColumnEntry(name, "$." + name, "BIGINT", true, name, name, name)),
            List.of(check));
    return new LoadReport(
        "id7",
        name,
        name,
        "append",
        outcome,
        List.of(new SourceEntry(name, 12, "00ff", 3, 0)),
        List.of(table),
        List.of(new AccountingLine("$." + name, 3, 3, 0, 0, 0, 0)),
        List.of(new Rejected(name, 1, 1, name, name)),
        List.of(new Finding(name, name, 1, name, name)),
        List.of(new PartEntry(name, name, 3, 40, "00ff")),
        List.of("SELECT '" + name + "'"),
        List.of(new Timing("copy", 1.5, 0, 3)));
  }
}
