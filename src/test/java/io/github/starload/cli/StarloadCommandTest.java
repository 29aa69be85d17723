package io.github.starload.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonWriter;
import io.github.starload.load.LakeHook;
import io.github.starload.load.Loader;
import io.github.starload.load.TamperedLake;
import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarloadCommandTest {
  private static final String SAMPLE = "samples/launches.json";

  @TempDir private static Path root;
  @TempDir private Path folder;
  private static StarloadHome home;
  private static Target held;

  private byte[] in = new byte[0];
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "profile",
        "design",
        "design suggest",
        "design edit",
        "design show",
        "design diff",
        "preview",
        "stage",
        "load",
        "check",
        "history",
        "undo",
        "export",
        "export dbt",
        "export airflow",
        "export sql",
        "target",
        "target add",
        "target list",
        "target test",
        "target remove",
        "sandbox",
        "sandbox sql"
      })
  void everyCommandHasHelp(String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add("--help");
    assertThat(run(words.toArray(String[]::new))).isZero();
    assertThat(out.toString(UTF_8)).startsWith("Usage: starload " + command);
  }

  @Test
  void stagingNeedsNoTargetAndKeepsTheParts() throws IOException {
    Path parts = folder.resolve("parts");
    assertThat(run("stage", SAMPLE, "--to", parts.toString(), "--compression", "none")).isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("fact_launch +24 +1 +[0-9]+")
        .contains("Every value is accounted for; the parts are in " + parts + ".");
    assertThat(parts.resolve("fact_launch/part-00000.csv"))
        .content()
        .startsWith("\"launch_key\",\"id\",");
    assertThat(home.staging()).isEmptyDirectory();
    assertThat(run("stage", SAMPLE, "--to", parts.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("something is there already");
  }

  @Test
  void aLoadIsTwoCommandsOnTwoMachines() {
    StarloadHome other = new StarloadHome(folder.resolve("other"));
    String[] ingest = {"load", SAMPLE, "--ingest", "--load-id", "halves-1", "--schema", "halves"};
    assertThat(run(ingest)).isZero();
    assertThat(out.toString(UTF_8))
        .startsWith("Load halves-1 is in the lake: 17 tables, 256 rows, every value accounted for;")
        .endsWith(": starload load --resume halves-1\n");
    assertThat(run("history", "--schema", "halves")).isZero();
    assertThat(out.toString(UTF_8)).containsPattern("halves-1 .*ingested");
    assertThat(run(targets(), other, "load", "--resume", "halves-1", "--dry-run")).isZero();
    assertThat(out.toString(UTF_8)).contains("Nothing was changed.");
    assertThat(run(targets(), other, "load", "--resume", "halves-1", "--json")).isZero();
    assertThat(json().member("verdict")).contains(new JsonString("passed"));
    assertThat(run(targets(), other, "load", "--resume", "halves-1")).isZero();
    assertThat(err.toString(UTF_8)).contains("Load halves-1 is in the target already");
    assertThat(out.toString(UTF_8)).contains("passed. 17 tables, 256 rows");
    assertThat(run("load", SAMPLE, "--resume", "halves-1", "--mode", "merge")).isEqualTo(2);
    assertErr(
        "starload: Cannot resume with --mode, samples/launches.json. Leave that away; the load goes"
            + " on with what it was ingested with.");
    assertThat(run("load", SAMPLE, "--ingest", "--dry-run")).isEqualTo(2);
  }

  @Test
  void aLoadIsHandedOverAndItsDataTestsRun() throws IOException {
    assertThat(run("load", SAMPLE, "--json", "--schema", "handed")).isZero();
    String id = ((JsonString) json().member("loadId").orElseThrow()).text();
    String[] export = {"export", "dbt", id, "--schema", "handed", "-o", folder + "/dbt"};
    assertThat(run(export)).isZero();
    assertThat(folder.resolve("dbt/models/staging/_sources.yml"))
        .content()
        .contains("to: source('starload', 'dim_core')", "schema: handed");
    assertThat(run(export)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("is there already, with 23 more. Name an empty folder");
    assertThat(run("export", "airflow", id, "--schema", "handed", "-o", folder + "/airflow"))
        .isZero();
    assertThat(folder.resolve("airflow/dags/starload_launches.py"))
        .content()
        .contains("samples/launches.json");
    assertThat(run("export", "sql", id, "--schema", "handed", "-o", folder + "/sql")).isZero();
    assertThat(err.toString(UTF_8)).contains("that repeats the load, and one that undoes it");
    assertThat(folder.resolve("sql/load.sql")).content().contains("COPY \"handed\".", "COMMIT;");
    assertThat(
            run(
                "export",
                "airflow",
                id,
                "--schema",
                "handed",
                "--operators",
                "provider",
                "-o",
                folder + "/airflow"))
        .isZero();
    assertThat(folder.resolve("airflow/dags/starload_launches_sql.json"))
        .content()
        .contains("fact_launch.manifest", "COPY ")
        .doesNotContain("\"BEGIN\"", "\"COMMIT\"");
    assertThat(folder.resolve("sql/undo.sql")).content().contains("DELETE FROM \"handed\".");
    out.reset();
    assertThat(run("check", "--suite", "dbt", id, "--schema", "handed")).isZero();
    assertThat(out.toString(UTF_8)).containsPattern("(1[0-9]{2}) of \\1 data tests passed");
  }

  @Test
  void aBundleAndTheOriginalFileVerifyTheLoad() throws IOException {
    Path original = Files.copy(Path.of(SAMPLE), folder.resolve("original.json"));
    Path bundle = folder.resolve("proof.zip");
    Path again = folder.resolve("again.zip");
    assertThat(run("load", original + "", "--schema", "proved", "--json", "--bundle", bundle + ""))
        .isZero();
    String id = ((JsonString) json().member("loadId").orElseThrow()).text();
    assertThat(run("history", id, "--schema", "proved", "--bundle", again + "")).isZero();
    assertThat(again).hasSameBinaryContentAs(bundle);
    out.reset();
    assertThat(run("check", bundle + "")).as(err.toString(UTF_8)).isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("bundle +[0-9]+ of [0-9]+ passed +✓ match")
        .containsPattern("source +([0-9]+) of \\1 passed +✓ match")
        .containsPattern("lake +([0-9]+) of \\1 passed +✓ match")
        .containsPattern("warehouse +([0-9]+) of \\1 passed +✓ match")
        .endsWith(
            "into sandbox, then passed: match. Sources, lake and warehouse hold what the bundle"
                + " says.\n");
    Path moved = Files.move(original, folder.resolve("moved.json"));
    out.reset();
    assertThat(run("check", bundle + "", moved + "", "--offline", "--json")).isEqualTo(1);
    assertThat(json().member("verdict")).contains(new JsonString("unverified"));
    out.reset();
    assertThat(run("check", bundle + "", moved + "", "--offline")).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .containsPattern("source +([0-9]+) of \\1 passed +✓ match")
        .contains("? lake, lake: It could not be looked at: No target was looked at.")
        .contains("Nothing contradicts the bundle, but not everything could be looked at.");
    assertThat(run("check", bundle + "", "--suite", "dbt")).isEqualTo(2);
    assertThat(run("check", id, moved + "")).isEqualTo(2);
    assertThat(run("check", "nowhere.zip")).isEqualTo(2);
    assertThat(run("check", SAMPLE)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("Cannot verify the bundle " + SAMPLE + ": it has no entry SHA256SUMS.");
  }

  @Test
  void partsCanBeParquet() {
    assertThat(run("load", SAMPLE, "--dry-run", "--schema", "columns", "--format", "parquet"))
        .isZero();
    assertThat(out.toString(UTF_8).lines())
        .containsSequence("MANIFEST", "FORMAT AS PARQUET", "STATUPDATE ON;")
        .doesNotContain("GZIP");
    assertThat(run("load", SAMPLE, "--schema", "columns", "--format", "parquet", "--json"))
        .isZero();
    assertThat(json().member("verdict")).contains(new JsonString("passed"));
    assertThat(err.toString(UTF_8)).doesNotContain("hardwood");
  }

  @Test
  void compressionOfParquetIsNotAQuestion() {
    assertThat(run("load", SAMPLE, "--format", "parquet", "--compression", "zstd")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains(
            "Cannot choose a compression for Parquet: its pages are packed by gzip, which Redshift"
                + " documents. Leave --compression out, or load with --format csv.");
  }

  @Test
  void reportIsAlsoAPageAtOnceAndLater() throws IOException {
    Path page = folder.resolve("report.html");
    assertThat(
            run(
                "load",
                SAMPLE,
                "--schema",
                "page",
                "--load-id",
                "paged",
                "--html",
                page.toString()))
        .isZero();
    String atOnce = Files.readString(page);
    assertThat(atOnce).startsWith("<!DOCTYPE html>").contains("✓ Passed", "fact_launch");

    Files.delete(page);
    assertThat(run("history", "paged", "--html", page.toString())).isZero();
    assertThat(page).content().isEqualTo(atOnce);
    assertThat(out.toString(UTF_8)).contains("Load paged into sandbox: passed.");

    assertThat(run("history", "paged", "--html", folder.resolve("no/where.html").toString()))
        .isEqualTo(3);
    assertThat(err.toString(UTF_8)).contains("Cannot write the page to");
  }

  @Test
  void aDesignOfOnesOwnIsLoaded() {
    String file = folder.resolve("launches.starload.json").toString();
    assertThat(run("design", "suggest", SAMPLE, "-o", file)).isZero();
    assertThat(
            run(
                "design",
                "edit",
                file,
                "--rename-table",
                "fact_launch=launches",
                "--role",
                "$.links=one_to_one",
                "--date",
                "launches.date_utc",
                "--data",
                SAMPLE))
        .isZero();
    assertThat(run("load", "--design", file, SAMPLE, "--json", "--schema", "own")).isZero();
    assertThat(json().member("verdict")).contains(new JsonString("passed"));
    assertThat(
            run(
                "sandbox",
                "sql",
                "SELECT COUNT(*) AS days FROM own.launches l JOIN own.dim_date d ON"
                    + " l.date_utc_key = d.date_key AND d.day = CAST(l.date_utc AS DATE)"))
        .isZero();
    assertThat(out.toString(UTF_8)).contains("24");
    assertThat(run("sandbox", "sql", "SELECT COUNT(*) AS n FROM own.launch_links")).isZero();
    assertThat(out.toString(UTF_8)).contains("24");
  }

  @Test
  void aDesignThatGrowsIsKeptWhenAsked() throws IOException {
    Path data = Files.writeString(folder.resolve("suns.json"), "[{\"id\":1,\"mass\":3}]");
    Path file = folder.resolve("suns.starload.json");
    assertThat(run("design", "suggest", data.toString(), "-o", file.toString())).isZero();
    String before = Files.readString(file);
    Files.writeString(data, "{\"data\":[{\"id\":2,\"mass\":70000}],\"total\":1}");
    assertThat(run("load", data.toString(), "--update-design", "--schema", "suns")).isEqualTo(2);
    assertErr(
        "starload: Cannot update the design: none is given. Give its file with --design, or leave"
            + " --update-design away.");
    // The design says that the records stand at the top, so the envelope is one record.
    String[] load = {"load", data.toString(), "--design", file.toString(), "--schema", "suns"};
    assertThat(run(load)).isEqualTo(2);
    Files.writeString(file, before.replace("\"records\": \"\"", "\"records\": \"/data\""));
    assertThat(run(load)).isZero();
    assertThat(out.toString(UTF_8))
        .contains(
            "grown design: $.mass (1) — The design grew for this load: column mass of fact_sun is"
                + " SMALLINT and the data holds values of INTEGER at $.mass, from \"70000\" to"
                + " \"70000\"; to keep it in "
                + file
                + ", load with --update-design.");
    assertThat(Files.readString(file)).contains("\"mass\", \"type\": \"SMALLINT\"");
    assertThat(run("load", data.toString(), "--design", file.toString(), "--dry-run")).isZero();
    assertThat(Files.readString(file)).contains("\"mass\", \"type\": \"SMALLINT\"");
    Targets losing =
        new LakeHook(
            targets(), lake -> new TamperedLake(lake, "fact_sun", TamperedLake::withoutLastRow));
    String[] keeping =
        Stream.concat(Stream.of(load), Stream.of("--update-design")).toArray(String[]::new);
    assertThat(run(losing, keeping)).isOne();
    assertThat(Files.readString(file)).contains("\"mass\", \"type\": \"SMALLINT\"");
    assertThat(run(keeping)).isZero();
    assertThat(err.toString(UTF_8)).endsWith("The design as it grew is in " + file + ".\n");
    assertThat(Files.readString(file)).contains("\"mass\", \"type\": \"INTEGER\"");
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
        "starload: Cannot read "
            + folder
            + ": no file in this folder ends like JSON (.json, .jsonl, .ndjson, .geojson, or these"
            + " with .gz, .zst, .bz2, .zip). Name the files to read.");
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
    assertThat(run("sandbox", "sql", "SELECT * FROM no_such_table")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("no_such_table").doesNotContain("\tat ");
  }

  @Test
  void sqlPrintsRows() {
    assertThat(run("sandbox", "sql", "SELECT 1 AS one, NULL AS none")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("one  none\n---------\n  1  NULL\n");
  }

  @Test
  void sqlWithoutRowsIsDoneAndSaysSo() {
    assertThat(run("sandbox", "sql", "CREATE TABLE sql_done (one INTEGER)")).isZero();
    assertThat(run("sandbox", "sql", "DELETE FROM sql_done")).isZero();
    assertErr("Done.");
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(run("sandbox", "sql", "--json", "DROP TABLE sql_done")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("[ ]\n");
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
    out.reset();
    assertThat(run("preview", "dim_rocket", SAMPLE, "--counts", "--first", "2", "--json")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("\"rowsInAllData\" : 3")
        .contains("\"source\" : \"launches.json\"");
    assertThat(run("preview", "all", SAMPLE, "--json")).isZero();
  }

  @Test
  void recordsInsideAnEnvelopeComeFromStandardInput() {
    in = "{\"data\":[{\"a\":1},{\"a\":2}],\"meta\":{\"b\":[1]}}".getBytes(UTF_8);
    assertThat(run("profile", "-")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("2 records\n");
    assertErr("The records of standard input are those at /data; left out beside them: /meta.");
    assertThat(run("profile", "-", "--records", "")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("1 records\n");
    assertThat(run("profile", "-", "--records", "/meta/b")).isZero();
    assertThat(run("profile", "-", "--records", "data")).isEqualTo(2);
    assertErr(
        "starload: Cannot use \"data\" as a JSON Pointer: it does not begin with /. Write it as RFC"
            + " 6901 says, such as /data or /response/docs.");
    assertThat(home.spool()).isEmptyDirectory();
  }

  @Test
  void anArchiveWithABadRecordIsLoadedUpToTheLimitAndReadBackFromTheLake() throws IOException {
    Path archive = folder.resolve("moons.json.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("moons.ndjson"));
      zip.write("{\"n\":1}\n{\"n\":oops}\n{\"n\":2}\n".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("more.json"));
      zip.write("{\"count\":1,\"results\":[{\"n\":3}]}".getBytes(UTF_8));
    }
    assertThat(run("load", archive.toString(), "--schema", "moons")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("(moons.json.zip/moons.ndjson, line 2, column ")
        .contains("or pass over such records with --reject-limit.");

    assertThat(run("load", archive.toString(), "--schema", "moons", "--reject-limit", "1"))
        .isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("fact_moon +fact +3 +3 +3 +3 +✓ passed")
        .contains("rejected: record 2 of moons.json.zip/moons.ndjson — Cannot read the JSON: ")
        .contains("left out: /count (1) — Lies beside the records, which are those at /results");
    assertThat(err.toString(UTF_8))
        .contains("1 malformed record of moons.json.zip/moons.ndjson was passed over.");

    assertThat(
            run("load", archive.toString(), "--schema", "moons2", "--reject-limit", "1", "--json"))
        .isZero();
    JsonObject report = json();
    assertThat(JsonWriter.compact(report.member("rejected").orElseThrow()))
        .startsWith(
            "[{\"source\":\"moons.json.zip/moons.ndjson\",\"record\":2,\"line\":2,"
                + "\"path\":\"$.n\",\"reason\":\"Cannot read the JSON: ");
    assertThat(JsonWriter.compact(report.member("sources").orElseThrow()))
        .containsPattern(
            "moons.ndjson\",\"bytes\":27,\"sha256\":\"[0-9a-f]{64}\",\"records\":3,\"rejected\":1")
        .containsPattern("more.json\",.*\"records\":1,\"rejected\":0");

    String raw = "s3://starload-sandbox/starload/raw/moons";
    assertThat(run("profile", raw, "--reject-limit", "1")).isZero();
    assertThat(out.toString(UTF_8)).startsWith("6 records\n");
  }

  @Test
  void anEmptyFileHasNoRecord() throws IOException {
    for (String text : new String[] {"", "[]", " [ ]\n"}) {
      Path empty = Files.writeString(folder.resolve("empty.json"), text);
      assertThat(run("profile", empty.toString())).isEqualTo(2);
      assertErr(
          "starload: Cannot profile: there is no record (empty.json). Pick a file that holds JSON"
              + " objects.");
    }
  }

  @Test
  void aNameThatOccursTwiceInOneObjectIsFoundAndNotLoaded() throws IOException {
    Path twice = Files.writeString(folder.resolve("twice.json"), "[{\"a\":{\"b\":1,\"b\":2}}]");
    assertThat(run("profile", twice.toString())).isZero();
    assertThat(out.toString(UTF_8)).contains("$.a: a name twice in one object, 1×, such as \"b\"");
    assertThat(run("load", twice.toString(), "--schema", "twice")).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .endsWith(
            "starload: Cannot load: a record was rejected, and the design allows none; record 1:"
                + " the name of $.a.b occurs twice in one object (twice.json, line 1, at $.a.b)."
                + " Mend the data, or raise the limit of the design; nothing was loaded.\n");
  }

  private static Targets targets() {
    return new SandboxTargets(home, SandboxHolder.COMMAND);
  }

  private int run(String... arguments) {
    return run(targets(), arguments);
  }

  private int run(Targets targets, String... arguments) {
    return run(targets, home, arguments);
  }

  /// @param machine whose local state the loads have
  private int run(Targets targets, StarloadHome machine, String... arguments) {
    out.reset();
    err.reset();
    Services services =
        new Services(
            targets,
            new SavedTargets(home.targets()),
            new SandboxProcess(home),
            new Loader(machine.staging(), machine.reports()),
            new SourceOpeners(
                home.spool(),
                new ByteArrayInputStream(in),
                RequestHeaders.none(),
                new SandboxBuckets(home, SandboxHolder.COMMAND, _ -> null)));
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
