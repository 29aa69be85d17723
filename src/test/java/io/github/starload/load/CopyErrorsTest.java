package io.github.starload.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import io.github.starload.source.JsonFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every error code that the sandbox can raise, in one sentence from the part to the value.
class CopyErrorsTest {
  private static final String JSON =
      """
      [{"id":1,"d":"2020-01-01","t":"2020-01-01T00:00:00Z","n":1.25,"b":true,"s":"text","f":1e300,"i":7,"any":{"a":1}},
       {"id":2,"d":"2020-01-02","t":"2020-01-02T00:00:00Z","n":2.25,"b":true,"s":"more","f":2e300,"i":8,"any":"x"}]
      """;

  @TempDir private static Path root;
  @TempDir private Path folder;
  private static Bench bench;

  @BeforeAll
  static void open() {
    bench = new Bench(root);
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1202 | ,8,"  | ,8,9,"  | COPY refused a value of the row with id "2", line 3
          1203 | ,8,"  | ,"    | COPY refused a value of the row with id "2", line 3
          1204 | "more"| "%s"  | COPY refused "xxx
          1205 | 2020-01-02, | 2020-13-02, | COPY refused "2020-13-02" in column d DATE (JSON path $.d) of the row with id "2", line 3
          1206 | 2020-01-02 00:00:00.000000+00 | 2020-01-02 99:00:00 | COPY refused "2020-01-02 99:00:00" in column t TIMESTAMPTZ (JSON path $.t) of the row with id "2", line 3
          1207 | ,8,"  | ,8a,"  | COPY refused "8a" in column i SMALLINT (JSON path $.i) of the row with id "2", line 3
          1204 | ,8,"  | ,99999,"  | COPY refused "99999" in column i SMALLINT (JSON path $.i) of the row with id "2", line 3
          1222 | ,8,"  | ,99999999999999999999,"  | COPY refused "99999999999999999999" in column i SMALLINT (JSON path $.i) of the row with id "2", line 3
          1208 | 2.0E300 | 2.0F300 | COPY refused "2.0F300" in column f DOUBLE PRECISION (JSON path $.f) of the row with id "2", line 3
          1210 | ,t,"more" | ,on,"more" | COPY refused "on" in column b BOOLEAN (JSON path $.b) of the row with id "2", line 3
          1213 | ,2,2020-01-02, | ,\\N,2020-01-02, | COPY refused NULL in column id SMALLINT (JSON path $.id) of the row with id NULL, line 3
          1214 | \"\"\"x\"\"\" | \"\"\"x | COPY refused a value, line 3
          1216 | "more"| "more"x | COPY refused a value of the row with id "2", line 3
          1218 | "more"| "mo%0re" | in column s VARCHAR
          1224 | \"\"\"x\"\"\"| "{x" | COPY refused "{x" in column any
          """)
  void theSentenceGoesFromThePartToTheValue(int code, String staged, String read, String expected) {
    String changed = read.replace("%s", "x".repeat(300)).replace("%0", "\0");
    Target tampering =
        LakeHook.around(
            bench.target,
            real ->
                new TamperedLake(
                    real,
                    "fact_thing",
                    csv -> {
                      int at = csv.lastIndexOf(staged);
                      assertThat(at).as(csv).isPositive();
                      return csv.substring(0, at) + changed + csv.substring(at + staged.length());
                    }));
    LoadPlan plan = Bench.plan(JsonFiles.things(folder, JSON), "errors");
    assertThatThrownBy(() -> bench.load(plan, tampering))
        .isInstanceOf(StarloadException.class)
        .hasMessageStartingWith("Cannot load table fact_thing: COPY refused ")
        .hasMessageContaining(expected)
        .hasMessageContaining("(error " + code + ")")
        .hasMessageContaining("Everything was rolled back; " + CopyAdvice.of(code));
    assertThat(bench.count("svv_columns WHERE table_schema = 'errors'")).isZero();
  }
}
