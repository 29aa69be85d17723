package io.github.starload.export.airflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.export.ExportFile;
import io.github.starload.export.ExportFolder;
import io.github.starload.json.JsonFields;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.FileSource;
import io.github.starload.suggest.Suggester;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The DAG is executed by Python, where that is installed, against stand-ins for what it imports.
class AirflowDagTest {
  private static final String[] EDGES = {
    "ingest>first_checks",
    "first_checks>load",
    "load>second_checks",
    "second_checks>dbt_build",
    "dbt_build>done"
  };

  private static final String HOSTILE = "data/\"new\"\n\\ @MODE@ ü.json";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void gatesAreTasksInOrderAndARetryLoadsOnce(String version) throws Exception {
    assumeTrue(isInstalled("python3"), "python3 is not on the PATH");
    ExportFolder.write(dag().files(), folder);
    JsonFields seen = executed(folder.resolve("dags/starload_launches.py"), version);
    assertThat(seen.text("dag")).isEqualTo("starload_launches");
    assertThat(seen.number("retries")).isEqualTo(2);
    assertThat(seen.text("callback")).isEqualTo("tell");
    assertThat(texts(seen.array("tasks")))
        .containsExactlyInAnyOrder(
            "ingest", "first_checks", "load", "second_checks", "dbt_build", "done");
    assertThat(edges(seen)).containsExactlyInAnyOrder(EDGES);
    JsonFields fresh = seen.field("fresh");
    assertThat(fresh.text("answer")).matches("airflow-[0-9a-f]{16}-2");
    assertThat(command(fresh, 1))
        .startsWith("starload", "load", HOSTILE, "--design")
        .contains("--target", "prod", "--schema", "mart", "--mode", "append", "--load-id")
        .endsWith(fresh.text("answer"), "--ingest", "--json");
    String[] resume = {"starload", "load", "--resume", "id", "--target", "prod"};
    assertThat(command(seen.field("checked"), 0))
        .startsWith(resume)
        .endsWith("--dry-run", "--json");
    assertThat(command(seen.field("loaded"), 0)).startsWith(resume).endsWith("prod", "--json");
    assertThat(seen.field("checked").text("answer")).isEqualTo("id");
    assertThat(seen.field("loaded").text("answer")).isEqualTo("id");
    JsonFields committed = seen.field("committed before");
    assertThat(committed.text("answer")).matches("airflow-[0-9a-f]{16}-1");
    assertThat(committed.array("commands")).hasSize(1);
    assertThat(seen.field("bad data").text("answer"))
        .startsWith("AirflowFailException: starload load failed");
    assertThat(seen.field("unreachable").text("answer"))
        .startsWith("RuntimeError: starload check could not work");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3"})
  void theProvidersOperatorsRunTheStatementsAsTheyAre(String version) throws Exception {
    assumeTrue(isInstalled("python3"), "python3 is not on the PATH");
    String hostile = "SELECT '{{ ds }} \"\"\" ü @NAME@' \\\n, 1";
    AirflowSqlDag dag =
        new AirflowSqlDag(
            "launches",
            List.of("s3://b/fact.manifest"),
            Map.of("s3://b/part-0", 12L),
            List.of(hostile, "COPY"),
            List.of("SELECT"));
    ExportFolder.write(dag.files(), folder);
    JsonFields seen = executed(folder.resolve("dags/starload_launches_sql.py"), version);
    assertThat(seen.text("dag")).isEqualTo("starload_launches_sql");
    assertThat(edges(seen)).containsExactlyInAnyOrder(EDGES);
    JsonFields operators = seen.field("operators");
    assertThat(operators.field("ingest").text("kind")).isEqualTo("S3KeySensor");
    assertThat(texts(operators.field("ingest").array("bucket_key")))
        .containsExactly("s3://b/fact.manifest");
    assertThat(seen.field("same parts").text("answer")).isEqualTo("None");
    assertThat(seen.field("other parts").text("answer"))
        .isEqualTo(
            "AirflowFailException: not as it was staged: s3://b/part-0 has 13 bytes, staged were"
                + " 12");
    assertThat(seen.field("no parts").text("answer"))
        .isEqualTo("AirflowFailException: not as it was staged: s3://b/part-0 is not there");
    JsonFields load = operators.field("load");
    assertThat(texts(load.array("sql"))).containsExactly(hostile, "COPY");
    assertThat(load.array("templates")).isEmpty();
    assertThat(load.flag("autocommit")).isFalse();
    assertThat(load.number("retries")).isZero();
    assertThat(texts(operators.field("second_checks").array("sql"))).containsExactly("SELECT");
  }

  @Test
  void aStatementThatTheDriverWouldReadOtherwiseIsRefused() {
    assertThatThrownBy(
            () ->
                new AirflowSqlDag(
                    "sales", List.of(), Map.of(), List.of("SELECT \"50%\""), List.of()))
        .hasMessage(
            "Cannot write a DAG of the providers' operators: a name in sales holds %. Leave"
                + " --operators away, or run export sql.");
  }

  @Test
  void theDesignLiesBesideTheDag() {
    List<ExportFile> files = dag().files();
    assertThat(files)
        .extracting(ExportFile::path)
        .containsExactly("dags/starload_launches.py", "dags/starload_launches.starload.json");
    assertThat(DesignFile.parse("d", files.get(1).text().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(design());
    // Only the one in the source's own name, which is none of ours.
    assertThat(files.getFirst().text())
        .containsOnlyOnce("@MODE@")
        .doesNotContainPattern("= @[A-Z]+@");
  }

  private static AirflowDag dag() {
    return new AirflowDag(design(), List.of(HOSTILE), "prod", "mart", "append");
  }

  private static StarDesign design() {
    return Suggester.suggest(
        Profiler.profile(
            List.of(FileSource.of(Path.of("samples/launches.json"))),
            (_, _) -> {},
            new Cancellation()));
  }

  private JsonFields executed(Path dag, String version) throws Exception {
    Path script = folder.resolve("stand_in.py");
    try (var in = AirflowDagTest.class.getResourceAsStream("stand_in.py")) {
      Files.write(script, in.readAllBytes());
    }
    Path out = folder.resolve("out");
    int code =
        new ProcessBuilder("python3", script.toString(), dag.toString(), version)
            .redirectOutput(out.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start()
            .waitFor();
    assertThat(code).as(Files.readString(folder.resolve("err"))).isZero();
    return JsonFields.parse("stand-in", Files.readString(out));
  }

  private static List<String> edges(JsonFields seen) {
    return seen.array("edges").stream()
        .map(edge -> String.join(">", texts(edge.elements())))
        .toList();
  }

  private static List<String> command(JsonFields outcome, int number) {
    return texts(outcome.array("commands").get(number).elements());
  }

  private static List<String> texts(List<JsonFields> values) {
    return values.stream().map(JsonFields::text).toList();
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
