package io.github.starload.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.json.JsonFields;
import io.github.starload.load.Target;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.sandbox.postgres.SharedPrograms;
import io.github.starload.settings.StarloadHome;
import io.github.starload.webhook.Listener;
import java.io.IOException;
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
  private final Commands commands = new Commands(home, environment);

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
    assertThat(commands.run("check", "--suite", "dbt", id, "--schema", "told")).isZero();
    String delete =
        "DELETE FROM told.dim_core WHERE core_key = (SELECT MIN(core_key) FROM told.launch_core)";
    assertThat(commands.run("sandbox", "sql", delete)).isZero();
    assertThat(commands.run("check", "--suite", "dbt", id, "--schema", "told")).isEqualTo(1);

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
    assertThat(commands.run("load", twice + "", "--schema", "stopped")).isEqualTo(2);
    // What cannot be read is no load yet.
    assertThat(listener.messages()).isEmpty();
    String id = loaded("stopped");
    assertThat(commands.run("load", SAMPLE, "--schema", "stopped", "--load-id", id)).isEqualTo(2);
    assertThat(commands.run("check", "unknown", "--schema", "stopped")).isEqualTo(2);
    assertThat(commands.err()).doesNotContain("Nobody was told");
    assertThat(listener.messages())
        .extracting(message -> message.text("verdict") + " " + message.text("loadId"))
        .containsExactly("passed " + id, "stopped " + id, "stopped unknown");
    assertThat(listener.messages().get(1).text("text"))
        .contains("stopped. Cannot load under the id " + id + ": it was used before");
    assertThat(listener.messages().getLast().text("text"))
        .startsWith("✗ Starload: check in sandbox (unknown) stopped. Cannot look at load unknown:");
  }

  @Test
  void aLoadInTwoHalvesIsToldOnceAtItsEnd() throws IOException {
    Path small = Files.writeString(root.resolve("small.json"), "[{\"id\":1},{\"id\":2}]");
    String[] ingest = {"load", small + "", "--ingest", "--schema", "halves", "--load-id", "half"};
    assertThat(commands.run(ingest)).isZero();
    assertThat(listener.messages()).isEmpty();
    assertThat(commands.run("load", "--resume", "half")).isZero();
    assertThat(listener.messages())
        .extracting(message -> message.text("verdict") + " " + message.text("loadId"))
        .containsExactly("passed half");
  }

  @Test
  void aDeafWebhookChangesNoVerdictAndIsASentence() throws IOException {
    listener.answer(500);
    loaded("deaf");
    assertThat(commands.err())
        .contains(
            "Nobody was told: the webhook in STARLOAD_WEBHOOK took no message, as it answered with"
                + " status 500.");
    assertNoSecret();
  }

  @Test
  void aTargetIsTestedWithAMessage() {
    assertThat(commands.run("target", "test", "sandbox")).isZero();
    assertThat(commands.out())
        .contains("✓ tell of loads: the webhook in STARLOAD_WEBHOOK took a test message");
    assertThat(listener.messages())
        .extracting(message -> message.text("text"))
        .containsExactly("Starload: a test. Messages about loads into sandbox arrive here.");
    environment.clear();
    assertThat(commands.run("target", "test", "sandbox")).isZero();
    assertThat(commands.out()).doesNotContain("tell of loads");
  }

  private String loaded(String schema) {
    assertThat(commands.run("load", SAMPLE, "--schema", schema, "--json"))
        .as(commands.err())
        .isZero();
    return JsonFields.parse("report", commands.out()).text("loadId");
  }

  private void assertNoSecret() throws IOException {
    assertThat(commands.out() + commands.err()).doesNotContain(Listener.SECRET);
    Map<Path, String> kept = KeptFiles.texts(home);
    assertThat(kept.keySet()).anyMatch(file -> file.toString().endsWith(".proof.zip"));
    kept.forEach(
        (file, text) -> assertThat(text).as(file.toString()).doesNotContain(Listener.SECRET));
  }
}
