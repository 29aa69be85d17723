package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.starload.check.LoadReport.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

  @Test
  void aReportKeepsToItsSchema() {
    assertThat(errors(ReportJson.write(report()))).isEmpty();
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    String json = ReportJson.write(report());
    assertThat(errors(json.replace("\"starload-report/1\"", "\"starload-report/2\""))).isNotEmpty();
    assertThat(errors(json.replace("\"remainder\"", "\"rest\""))).isNotEmpty();
    assertThat(errors(json.replace("\"detail\"", "\"child\""))).isNotEmpty();
  }

  @Test
  void rowsOfAFailedCheckComeBack() {
    assertThat(ReportReader.read("report", ReportJson.write(report()))).isEqualTo(report());
    String earlier = ReportJson.write(report()).replaceAll("(?s),\\s*\"rows\" : \\[.*?\\]", "");
    assertThat(errors(earlier)).isEmpty();
    assertThat(ReportReader.read("report", earlier).tables().getFirst().checks().getFirst().rows())
        .isEmpty();
  }

  @Test
  void aCountThatWasNotMadeIsNull() {
    assertThat(ReportJson.write(report())).contains("\"table\" : null");
  }

  private static LoadReport report() {
    Check check =
        new Check(
            "rows copied",
            CheckStage.SECOND,
            "3",
            "2",
            Verdict.FAILED,
            "A row was lost",
            List.of(
                DifferingRow.counted("7 (id \"3\")", 1, 0),
                new DifferingRow("8 (id \"4\")", "value", Optional.of("1"), Optional.empty())));
    return new LoadReport(
        "20260101T000000Z-abcdef",
        "things",
        "sandbox",
        "append",
        Outcome.FAILED,
        List.of(new LoadReport.SourceEntry("file:///things.json", 10, "0".repeat(64), 3, 0)),
        List.of(
            new LoadReport.TableEntry(
                "thing_part",
                "detail",
                List.of("$.parts[]"),
                new LoadReport.Rows(
                    OptionalLong.of(3),
                    OptionalLong.of(3),
                    OptionalLong.of(2),
                    OptionalLong.empty()),
                List.of(
                    new LoadReport.ColumnEntry(
                        "value", "$.parts[]", "INTEGER", true, "INTEGER", "", "")),
                List.of(check))),
        List.of(new AccountingLine("$.parts[]", 3, 3, 0, 0, 0, 0)),
        List.of(new LoadReport.Rejected("things.json", 1, 2, "$.a", "not read")),
        List.of(new LoadReport.Finding("left out", "$.b[]", 1, "", "never holds anything")),
        List.of(new LoadReport.PartEntry("thing_part", "k", 3, 4, "1".repeat(64))),
        List.of("BEGIN"),
        List.of(new LoadReport.Timing("stage", 0.25, 10, 0)));
  }

  private static List<?> errors(String json) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                ReportJson.class.getResourceAsStream("starload-report-1.schema.json"),
                InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON);
  }
}
