package io.github.starload.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.cli.Console;
import io.github.starload.cli.Services;
import io.github.starload.cli.StarloadCommand;
import io.github.starload.json.JsonFields;
import io.github.starload.load.Loader;
import io.github.starload.load.Target;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import io.github.starload.webhook.Listener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands on the sandbox, and what a webhook hears of them.
class TellingTest {
  private static final String SAMPLE = "samples/launches.json";

  @TempDir private static Path root;
  private static StarloadHome home;
  private static Target held;

  private Listener listener;
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

  @BeforeEach
  void listen() throws IOException {
    listener = new Listener();
    environment.put("STARLOAD_WEBHOOK", listener.address());
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void aRowThatIsGoneIsToldByTheTestThatMissesIt() throws IOException {
    String id = loaded("told");
    assertThat(run("check", "--suite", "dbt", id, "--schema", "told")).isZero();
    String delete =
        "DELETE FROM told.dim_core WHERE core_key = (SELECT MIN(core_key) FROM told.launch_core)";
    assertThat(run("sandbox", "sql", delete)).isZero();
    assertThat(run("check", "--suite", "dbt", id, "--schema", "told")).isEqualTo(1);

    assertThat(listener.messages())
        .extracting(message -> message.text("event") + " " + message.text("verdict"))
        .containsExactly("load passed", "check passed", "check failed");
    assertThat(listener.messages())
        .filteredOn(m -> m.text("text").contains("dbt relationships core_key to dim_core"))
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.text("text"))
                  .startsWith("✗ Starload: check of launches in sandbox (" + id + ") failed.")
                  .contains("\n• launch_core: dbt relationships core_key to dim_core");
              assertThat(message.array("failed"))
                  .extracting(JsonFields::text)
                  .contains("launch_core: dbt relationships core_key to dim_core");
            });
    assertNoSecret();
  }

  @Test
  void aLoadThatStopsIsToldAndOneThatIsTakenAgainToo() throws IOException {
    Path twice =
        Files.writeString(root.resolve("twice.json"), "[{\"id\":1},{\"id\":1},{\"id\":{}}");
    assertThat(run("load", twice + "", "--schema", "stopped")).isEqualTo(2);
    // What cannot be read is no load yet.
    assertThat(listener.messages()).isEmpty();
    String id = loaded("stopped");
    assertThat(run("load", SAMPLE, "--schema", "stopped", "--load-id", id)).isEqualTo(2);
    assertThat(run("check", "unknown", "--schema", "stopped")).isEqualTo(2);
    assertThat(listener.messages())
        .extracting(message -> message.text("verdict") + " " + message.text("loadId"))
        .containsExactly("passed " + id, "stopped " + id, "stopped unknown");
    assertThat(listener.messages().get(1).text("text"))
        .contains("stopped. Cannot load under the id " + id + ": it was used before");
    assertThat(listener.messages().getLast().text("text"))
        .startsWith("✗ Starload: check in sandbox (unknown) stopped. Cannot look at load unknown:");
  }

  @Test
  void aDeafWebhookChangesNoVerdictAndIsASentence() throws IOException {
    listener.answer(500);
    loaded("deaf");
    assertThat(err.toString(UTF_8))
        .contains(
            "Nobody was told: the webhook in STARLOAD_WEBHOOK took no message, as it answered with"
                + " status 500.");
    assertNoSecret();
  }

  @Test
  void aTargetIsTestedWithAMessage() {
    assertThat(run("target", "test", "sandbox")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("✓ tell of loads: the webhook in STARLOAD_WEBHOOK took a test message");
    assertThat(listener.messages())
        .extracting(message -> message.text("text"))
        .containsExactly("Starload: a test. Messages about loads into sandbox arrive here.");
    environment.clear();
    assertThat(run("target", "test", "sandbox")).isZero();
    assertThat(out.toString(UTF_8)).doesNotContain("tell of loads");
  }

  private String loaded(String schema) {
    assertThat(run("load", SAMPLE, "--schema", schema, "--json")).as(err.toString(UTF_8)).isZero();
    return JsonFields.parse("report", out.toString(UTF_8)).text("loadId");
  }

  private void assertNoSecret() throws IOException {
    assertThat(out.toString(UTF_8) + err.toString(UTF_8)).doesNotContain(Listener.SECRET);
    Map<Path, String> kept = KeptFiles.texts(home);
    assertThat(kept.keySet()).anyMatch(file -> file.toString().endsWith(".proof.zip"));
    kept.forEach(
        (file, text) -> assertThat(text).as(file.toString()).doesNotContain(Listener.SECRET));
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    SavedTargets saved = new SavedTargets(home.targets());
    AllTargets targets =
        new AllTargets(
            new SandboxTargets(home, SandboxHolder.COMMAND), saved, console::password, environment);
    return StarloadCommand.run(
        new Services(
            targets,
            saved,
            new SandboxProcess(home),
            new Loader(home.staging(), home.reports()),
            new SourceOpeners(
                home.spool(),
                InputStream.nullInputStream(),
                RequestHeaders.none(),
                new SandboxBuckets(home, SandboxHolder.COMMAND, _ -> null))),
        console,
        arguments);
  }
}
