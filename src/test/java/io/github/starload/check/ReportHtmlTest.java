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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /// What is written on what; 4.5 is what WCAG 2.2 asks of text of this size (1.4.3).
  @Test
  void everyTextStandsOutFromItsGroundInLightAndDark() {
    String page = ReportHtml.write(report("things", Outcome.FAILED));
    String dark = page.substring(page.indexOf("prefers-color-scheme: dark"));
    for (String look : List.of(page.substring(0, page.indexOf("prefers-color-scheme")), dark)) {
      for (String ground : List.of("back", "soft", "good-soft", "bad-soft", "open-soft")) {
        assertThat(contrast(look, "text", ground)).as("text on " + ground).isGreaterThan(4.5);
      }
      assertThat(contrast(look, "quiet", "back")).as("quiet").isGreaterThan(4.5);
      for (String verdict : List.of("good", "bad", "open")) {
        assertThat(contrast(look, verdict, "back")).as(verdict).isGreaterThan(4.5);
        assertThat(contrast(look, verdict, verdict + "-soft")).as(verdict).isGreaterThan(4.5);
      }
    }
  }

  private static double contrast(String css, String text, String ground) {
    double first = luminance(css, text);
    double second = luminance(css, ground);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /// WCAG's relative luminance of a colour that the style sheet names.
  private static double luminance(String css, String name) {
    Matcher colour = Pattern.compile("--" + name + ": #([0-9a-f]{6});").matcher(css);
    assertThat(colour.find()).as(name).isTrue();
    int rgb = Integer.parseInt(colour.group(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int shifted) {
    double share = (shifted & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Test
  void rowsOfAFailedCheckStandUnderIt() {
    assertThat(ReportHtml.write(report("things", Outcome.FAILED)))
        .containsSubsequence(
            "A row is lost",
            "<th>Row</th>",
            "7 (id &quot;3&quot;)",
            "the whole row",
            "0 rows",
            "8 (id &quot;4&quot;)",
            "two",
            "NULL",
            "Next step: ");
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

  private static Check failed(String name) {
    return new Check(
        "rows copied",
        CheckStage.SECOND,
        "3",
        "2",
        Verdict.FAILED,
        "A row is lost: " + name,
        List.of(
            DifferingRow.counted("7 (id \"3\")", 1, 0),
            new DifferingRow("8 (id \"4\")", name, Optional.of("two"), Optional.empty())));
  }

  private static LoadReport report(String name, Outcome outcome) {
    Check check =
        outcome == Outcome.FAILED
            ? failed(name)
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
