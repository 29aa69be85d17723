package io.github.starload.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.file.DesignFile;
import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.load.Loader;
import io.github.starload.load.SandboxControl;
import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignCommandTest {
  private static final String THINGS =
      """
      [{"id": 1, "size": 70000, "day": "2024-02-29", "parts": [{"n": 1}, {"n": 2}]},
       {"id": 2, "size": 3, "day": "2024-03-01", "parts": []}]
      """;

  @TempDir private Path folder;
  private String data = "";
  private String file = "";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void suggest() throws IOException {
    data = Files.writeString(folder.resolve("things.json"), THINGS).toString();
    file = folder.resolve("things.starload.json").toString();
    assertThat(run("design", "suggest", data, "-o", file)).isZero();
    assertThat(err.toString(UTF_8)).isEqualTo("A design of 2 tables is in " + file + ".\n");
  }

  @Test
  void withoutAFileTheDesignIsPrinted() throws IOException {
    assertThat(run("design", "suggest", data)).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo(Files.readString(Path.of(file)));
  }

  @Test
  void editsAreMadeInTheirOrder() {
    assertThat(
            run(
                "design",
                "edit",
                file,
                "--rename-table",
                "fact_thing=goods",
                "--rename-column",
                "goods.size=weight",
                "--retype=goods.weight=bigint",
                "--order",
                "goods=day,weight",
                "--rename-table",
                "thing_part=pieces",
                "--date",
                "goods.day",
                "--grain",
                "pieces=One row = one piece.",
                "--contract",
                "pieces=types:reject_value",
                "--text",
                "nul:remove",
                "--rejections",
                "5"))
        .isZero();
    StarDesign design = design();
    assertThat(design.tables())
        .extracting(Table::name)
        .containsExactly("goods", "dim_date", "pieces");
    assertThat(design.table("pieces").grain()).isEqualTo("One row = one piece.");
    assertThat(design.rejectLimit()).isEqualTo(5);
    assertThat(out.toString(UTF_8))
        .contains("table fact_thing is renamed to goods\n")
        .contains("column size of goods is renamed to weight\n")
        .contains("the type of goods.weight changes from INTEGER to BIGINT\n");
    assertThat(run("design", "show", file)).isZero();
    assertThat(out.toString(UTF_8))
        .contains("goods, fact of $\n")
        .containsPattern("day_key +BIGINT +yes +key of dim_date by \\$\\.day");
    assertThat(run("design", "show", file, "--ddl")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("CREATE TABLE \"goods\" (\n  \"thing_key\" BIGINT NOT NULL,\n");
  }

  @Test
  void everyOptionOfEditIsUnderstood() {
    assertThat(
            run(
                "design",
                "edit",
                file,
                "--key",
                "fact_thing=",
                "--key",
                "fact_thing=id",
                "--leave-out",
                "$.parts",
                "--mixed",
                "$.size=keep:INTEGER",
                "--mixed",
                "$.size=number:INTEGER;text:VARCHAR(9)",
                "--mixed",
                "$.size=super",
                "--mixed",
                "$.size=text",
                "--contract",
                "freeze",
                "--contract",
                "fact_thing=",
                "--date",
                "fact_thing.day",
                "--null-reference",
                "dim_date=names_unknown",
                "--conflicts",
                "dim_date=last",
                "--no-date",
                "fact_thing.day",
                "--role",
                "$.day=left_out"))
        .isZero();
    assertThat(design().leftOut())
        .extracting(l -> l.path().toString())
        .containsExactly("$.parts[]", "$.day");
  }

  @Test
  void anEditThatIsRefusedLeavesTheFileAsItWas() throws IOException {
    String before = Files.readString(Path.of(file));
    assertThat(
            run(
                "design",
                "edit",
                file,
                "--rename-table",
                "fact_thing=goods",
                "--rename-table",
                "fact_thing=other"))
        .isEqualTo(2);
    assertErr(
        "starload: Cannot rename table fact_thing to other: the design has no table \"fact_thing\"."
            + " Choose one of goods, thing_part.");
    assertThat(run("design", "edit", file, "--key", "goods")).isEqualTo(2);
    assertErr(
        "starload: Cannot understand --key goods: it is no TABLE=COLUMN,…. Write --key"
            + " TABLE=COLUMN,…; see starload design edit --help.");
    assertThat(run("design", "edit", file, "--conflicts", "fact_thing=best")).isEqualTo(2);
    assertErr(
        "starload: Cannot understand --conflicts fact_thing=best: \"best\" is none of"
            + " most_frequent, first, last. Write --conflicts TABLE=RULE; see starload design edit"
            + " --help.");
    assertThat(Files.readString(Path.of(file))).isEqualTo(before);
  }

  @Test
  void withDataLossIsRefusedAndRowsAreShown() {
    assertThat(run("design", "edit", file, "--retype", "fact_thing.size=SMALLINT", "--data", data))
        .isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("the data holds values of INTEGER at $.size");
    assertThat(run("design", "edit", file, "--rename-table", "thing_part=pieces", "--data", data))
        .isZero();
    assertThat(out.toString(UTF_8))
        .containsPattern("fact_thing +2 +0 +0 +0")
        .containsPattern("pieces +2 +0 +0 +0");
    assertThat(run("design", "edit", file, "--data", data, "--json")).isZero();
    assertThat(json().member("format")).contains(new JsonString("starload-design-edit/1"));
  }

  @Test
  void theRecordsAreReadWhereTheDesignSays() throws IOException {
    String wrapped =
        Files.writeString(
                folder.resolve("wrapped.json"),
                "{\"out\": {\"first\": [{\"id\": 1}], \"second\": [{\"id\": 1}, {\"id\": 2}]}}")
            .toString();
    assertThat(run("design", "suggest", wrapped, "--records", "/out/second", "-o", file)).isZero();
    assertThat(design().kinds()).containsExactly(new Kind("", Optional.of("/out/second")));
    assertThat(run("preview", "fact_wrapped", wrapped, "--design", file, "--counts")).isZero();
    assertThat(out.toString(UTF_8)).contains("2 rows in all data");
    assertThat(run("design", "edit", file, "--data", wrapped)).isZero();
    assertThat(out.toString(UTF_8)).containsPattern("fact_wrapped +2 +0 +0 +0");
    assertThat(run("preview", "all", wrapped, "--design", file, "--records", "/out/second"))
        .isZero();
    assertThat(run("preview", "all", wrapped, "--design", file, "--records", "/out/first"))
        .isEqualTo(2);
    assertErr(
        "starload: Cannot read with --records \"/out/first\": the design reads the records at"
            + " \"/out/second\" (wrapped.json). Leave --records away, or change \"records\" in the"
            + " design's file.");
    assertThat(run("preview", "all", data, "--design", file)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("Cannot find the records: there is nothing at /out/second");
  }

  @Test
  void suggestWritesWhereTheRecordsWereFound() throws IOException {
    Path wrapped = Files.writeString(folder.resolve("wrapped.json"), "{\"data\": [{\"id\": 1}]}");
    assertThat(run("design", "suggest", wrapped.toString(), "-o", file)).isZero();
    assertThat(design().kinds()).containsExactly(new Kind("", Optional.of("/data")));
    Path plain = Files.writeString(folder.resolve("wrapped-2.json"), "[{\"id\": 2}]");
    assertThat(run("design", "suggest", wrapped.toString(), plain.toString(), "-o", file)).isZero();
    assertThat(design().kinds()).containsExactly(new Kind("", Optional.empty()));
    assertThat(
            run(
                "preview",
                "fact_wrapped",
                wrapped.toString(),
                plain.toString(),
                "--design",
                file,
                "--counts"))
        .isZero();
    assertThat(out.toString(UTF_8)).contains("2 rows in all data");
  }

  @Test
  void dataForAnEditIsReadAsTheOptionsSay() throws IOException {
    Path lines =
        Files.writeString(
            folder.resolve("things.ndjson"),
            "{\"id\":1,\"size\":1}\nbroken\n{\"id\":2,\"size\":3}\n");
    String[] edit = {"design", "edit", file, "--data", lines.toString()};
    assertThat(run(edit)).isEqualTo(2);
    assertThat(run("design", "edit", file, "--reject-limit", "1", "--data", lines.toString()))
        .isZero();
    assertThat(out.toString(UTF_8)).containsPattern("fact_thing +2 +0 +0 +0");
    assertThat(run("design", "edit", file, "--source", "things=" + data)).isZero();
    assertThat(out.toString(UTF_8)).containsPattern("fact_thing +2 +0 +0 +0");
  }

  @Test
  void aColumnHasItsOwnContract() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.json"),
            "[{\"id\": 1, \"size\": \"big\", \"day\": \"2024-02-29\"},"
                + "{\"id\": 2, \"size\": 3, \"day\": \"2024-03-01\"}]");
    String[] preview = {"preview", "fact_thing", other.toString(), "--design", file};
    assertThat(run("design", "edit", file, "--contract", "fact_thing.size=reject_value")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo("the contract of fact_thing.size changes from none to reject value\n");
    assertThat(Files.readString(Path.of(file))).contains("\"contract\": \"reject_value\"");
    assertThat(run(preview)).isZero();
    assertThat(err.toString(UTF_8))
        .contains("To be rejected: column size of fact_thing is INTEGER and the data holds values");
    assertThat(out.toString(UTF_8)).containsPattern("1 +NULL +2024-02-29");
    assertThat(run("design", "edit", file, "--contract", "fact_thing.size=")).isZero();
    assertThat(run(preview)).isZero();
    assertThat(err.toString(UTF_8)).contains("The design grows: column size of fact_thing");
  }

  @Test
  void designsAreComparedByMeaning() throws IOException {
    String other = folder.resolve("other.starload.json").toString();
    assertThat(run("design", "edit", file, "-o", other)).isZero();
    assertThat(run("design", "diff", file, other)).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("The designs mean the same.\n");
    assertThat(run("design", "edit", other, "--rename-table", "thing_part=pieces")).isZero();
    assertThat(run("design", "diff", file, other)).isOne();
    assertThat(out.toString(UTF_8)).isEqualTo("table thing_part is renamed to pieces\n");
    assertThat(run("design", "diff", file, other, "--json")).isOne();
    assertThat(json().member("format")).contains(new JsonString("starload-design-diff/1"));
  }

  @Test
  void aDesignIsPreviewedOnData() throws IOException {
    assertThat(run("design", "edit", file, "--rename-table", "thing_part=pieces")).isZero();
    assertThat(run("preview", "pieces", data, "--design", file)).isZero();
    assertThat(out.toString(UTF_8)).contains("thing_part_key").containsPattern("\\b1 +0 +1\\b");
    Path wider =
        Files.writeString(folder.resolve("wider.json"), "[{\"id\": 1, \"size\": 9000000000}]");
    assertThat(run("preview", "fact_thing", wider.toString(), "--design", file)).isZero();
    assertThat(err.toString(UTF_8))
        .contains("The design grows: column size of fact_thing is INTEGER");
    assertThat(run("design", "edit", file, "--contract", "freeze")).isZero();
    assertThat(run("preview", "fact_thing", wider.toString(), "--design", file)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("starload: Cannot load as designed: ");
  }

  @Test
  void aFileWithMistakesIsToldWithEachPlace() throws IOException {
    String text = Files.readString(Path.of(file));
    Files.writeString(
        Path.of(file), text.replace("\"INTEGER\"", "\"INT3\"").replace("\"$.day\"", "\"day\""));
    assertThat(run("design", "show", file)).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .startsWith("starload: Cannot use the design things.starload.json: it has ")
        .contains("there is no such type (things.starload.json, line ")
        .contains("Cannot understand the JSON path \"day\"");
    assertThat(run("design", "show", folder.resolve("none.json").toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("there is no such file");
  }

  private StarDesign design() {
    return DesignFile.read(Path.of(file));
  }

  /// Runs the commands that need no target.
  private int run(String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return StarloadCommand.run(services(), console, arguments);
  }

  /// No target and no sandbox are asked for.
  private Services services() {
    return new Services(
        new NoTargets(),
        new SavedTargets(folder.resolve("targets.json")),
        new NoSandbox(),
        new Loader(folder.resolve("staging"), folder.resolve("reports")),
        new SourceOpeners(
            folder.resolve("spool"),
            InputStream.nullInputStream(),
            RequestHeaders.none(),
            _ -> {
              throw new AssertionError("no bucket is asked for");
            }));
  }

  private static final class NoTargets implements Targets {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public Target open(String name, Consumer<String> progress) {
      throw new AssertionError("no target is asked for");
    }
  }

  private static final class NoSandbox implements SandboxControl {
    @Override
    public Map<String, String> env(Consumer<String> progress) {
      throw new AssertionError("no sandbox is asked for");
    }

    @Override
    public Optional<Status> status() {
      return Optional.empty();
    }

    @Override
    public boolean stop() {
      return false;
    }

    @Override
    public void serve() {
      throw new AssertionError("no sandbox is asked for");
    }
  }

  private void assertErr(String line) {
    assertThat(err.toString(UTF_8)).isEqualTo(line + "\n");
  }

  private JsonObject json() {
    try (JsonTokens tokens = new JsonTokens("out", new ByteArrayInputStream(out.toByteArray()))) {
      tokens.next();
      JsonObject value = (JsonObject) JsonReader.value(tokens);
      assertThat(tokens.next()).isEqualTo(JsonEvent.END);
      return value;
    }
  }
}
