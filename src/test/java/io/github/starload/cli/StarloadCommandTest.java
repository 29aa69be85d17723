package io.github.starload.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.load.LakeHook;
import io.github.starload.load.Loader;
import io.github.starload.load.TamperedLake;
import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StarloadCommandTest {
  private static final String SAMPLE = "samples/launches.json";

  @TempDir private static Path root;
  @TempDir private Path folder;
  private static StarloadHome home;
  private static Target held;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /// Holds the sandbox for all tests; the commands attach to it.
  @BeforeAll
  static void openSandbox() {
    home = new StarloadHome(root);
    SharedPrograms.linkInto(home.sandbox().resolve("postgres"));
    held = new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", _ -> {});
  }

  @AfterAll
  static void closeSandbox() {
    held.close();
  }

  @Test
  void loadAnswersTheReportAndNothingElse() {
    assertThat(run("load", SAMPLE, "--json", "--schema", "cli")).isZero();
    JsonObject report = json();
    assertThat(report.member("format")).contains(new JsonString("starload-report/1"));
    assertThat(report.member("verdict")).contains(new JsonString("passed"));
    assertThat(err.toString(UTF_8)).contains("second checks …");
  }

  @Test
  void loadPrintsALineATableForAPerson() {
    assertThat(run("load", SAMPLE, "--schema", "text")).isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("fact_launch +fact +24 +24 +24 +24 +✓ passed")
        .contains("left out: $.links.flickr.small[] (24)")
        .contains("into sandbox: passed. 17 tables, 256 rows, every value accounted for.");
  }

  @Test
  void aFailedCheckEndsWithOne() {
    Targets losing =
        new LakeHook(
            targets(), lake -> new TamperedLake(lake, "launch_crew", TamperedLake::withoutLastRow));
    assertThat(run(losing, "load", SAMPLE, "--schema", "losing")).isOne();
    assertThat(out.toString(UTF_8))
        .contains(
            "✗ launch_crew, rows copied: expected 6, found 5. COPY did not load as many rows as"
                + " were staged; the load is rolled back.")
        .contains("into sandbox: failed. ")
        .contains("so the load was rolled back: the tables hold what they held before.");
  }

  @Test
  void badInputAndBadUsageEndWithTwoAndASentence() throws IOException {
    assertThat(run("load", folder.toString())).isEqualTo(2);
    assertErr(
        "starload: Cannot read " + folder + ": it is a folder. Name the JSON file inside it.");
    assertThat(run("load", SAMPLE, "--frobnicate")).isEqualTo(2);
    assertErr("starload: Unknown option: '--frobnicate'. See starload load --help.");
    assertThat(run()).isEqualTo(2);
    assertErr("starload: No command is given. See starload --help.");
    Path cut = Files.writeString(folder.resolve("cut.json"), "[{\"a\":1},{\"a\":");
    assertThat(run("load", cut.toString())).isEqualTo(2);
    assertErr(
        "starload: Cannot read the JSON: the text ends too early, inside an object that is not"
            + " closed (cut.json, line 1, column 15 (byte 14)). The file looks truncated; fetch it"
            + " again.");
    assertThat(run("load", SAMPLE, "--target", "moon")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("moon").contains("sandbox");
  }

  @Test
  void aProblemIsOneJsonValueToo() {
    assertThat(run("profile", folder.toString(), "--json")).isEqualTo(2);
    assertThat(json().member("format")).contains(new JsonString("starload-problem/1"));
  }

  @Test
  void aStatementThatTheSandboxRefusesEndsWithThree() {
    assertThat(run("sandbox", "sql", "SELECT * FROM no_such_table")).isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("no_such_table").doesNotContain("\tat ");
  }

  @Test
  void sqlPrintsRows() {
    assertThat(run("sandbox", "sql", "SELECT 1 AS one, NULL AS none")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("one  none\n---------\n  1  NULL\n");
  }

  @Test
  void statusSaysWhereTheSandboxRuns() {
    assertThat(run("sandbox", "status")).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("The sandbox runs in process " + ProcessHandle.current().pid());
  }

  @Test
  void envPrintsExportsForAShell() {
    assertThat(run("sandbox", "env")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("export PGHOST='127.0.0.1'\n")
        .contains("export AWS_ENDPOINT_URL='http://127.0.0.1:");
  }

  @Test
  void profileAndPreviewShowTheData() {
    assertThat(run("profile", SAMPLE)).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("24 records\n")
        .containsPattern("\\$\\.cores\\[\\] +object +28");
    assertThat(run("preview", "dim_rocket", SAMPLE)).isZero();
    assertThat(out.toString(UTF_8)).contains("rocket_key").contains("VARCHAR(32)");
    assertThat(run("preview", "dim_moon", SAMPLE)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith(
            "starload: Cannot preview \"dim_moon\": the design has no such table. Choose one of ");
    assertThat(run("preview", "all", SAMPLE, "--json")).isZero();
  }

  private static Targets targets() {
    return new SandboxTargets(home, SandboxHolder.COMMAND);
  }

  private int run(String... arguments) {
    return run(targets(), arguments);
  }

  private int run(Targets targets, String... arguments) {
    out.reset();
    err.reset();
    Services services =
        new Services(
            targets,
            new SavedTargets(home.targets()),
            new SandboxProcess(home),
            new Loader(home.staging(), home.reports()));
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return StarloadCommand.run(services, console, arguments);
  }

  private void assertErr(String line) {
    assertThat(err.toString(UTF_8)).isEqualTo(line + "\n");
  }

  /// Standard output, which must be one JSON object.
  private JsonObject json() {
    try (JsonTokens tokens = new JsonTokens("out", new ByteArrayInputStream(out.toByteArray()))) {
      tokens.next();
      JsonValue value = JsonReader.value(tokens);
      assertThat(tokens.next()).isEqualTo(JsonEvent.END);
      return (JsonObject) value;
    }
  }
}
