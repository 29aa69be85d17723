package io.github.starload.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.cli.Console;
import io.github.starload.cli.Services;
import io.github.starload.cli.StarloadCommand;
import io.github.starload.load.Loader;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetCommandTest {
  private static final String[] PROD = {
    "target",
    "add",
    "prod",
    "--kind",
    "data-api",
    "--workgroup",
    "w",
    "--database",
    "dev",
    "--region",
    "eu-central-1",
    "--bucket",
    "my-lake",
    "--schema",
    "mart"
  };

  @TempDir private Path root;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void targetIsAddedListedAndRemoved() {
    assertThat(run(PROD)).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo("Target prod is saved. Try it: starload target test prod\n");
    assertThat(run("target", "list")).isZero();
    assertThat(out.toString(UTF_8))
        .isEqualTo(
            """
            target            warehouse                     lake                   schema
            -----------------------------------------------------------------------------
            sandbox           built in                      built in               public
            sandbox-data-api  built in                      built in               public
            prod              data-api: dev of workgroup w  s3://my-lake/starload  mart
            """);
    assertThat(run("target", "list", "--json")).isZero();
    assertThat(out.toString(UTF_8))
        .contains("\"name\" : \"prod\"", "\"workgroup\" : \"w\"", "\"kind\" : \"built-in\"");
    assertThat(run("target", "remove", "prod")).isZero();
    assertThat(run("target", "remove", "prod")).isEqualTo(2);
  }

  @Test
  void whatCannotBeSavedIsToldWithTheOption() {
    assertRefused(
        "Cannot add target sandbox: a built-in target has that name. Choose another name.",
        "target",
        "add",
        "sandbox");
    assertRefused(
        "Cannot use target prod: host: it is missing. Set --host NAME.",
        "target",
        "add",
        "prod",
        "--kind",
        "jdbc");
    assertThat(run("target", "add", "prod", "--password", "hush")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Unknown options: '--password', 'hush'");
  }

  private void assertRefused(String sentence, String... arguments) {
    assertThat(run(arguments)).isEqualTo(2);
    assertThat(err.toString(UTF_8)).isEqualTo("starload: " + sentence + "\n");
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
    StarloadHome home = new StarloadHome(root);
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    SavedTargets saved = new SavedTargets(home.targets());
    AllTargets targets =
        new AllTargets(
            new SandboxTargets(home, SandboxHolder.COMMAND), saved, console::password, Map.of());
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
