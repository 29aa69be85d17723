package io.github.starload.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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
  private Commands commands = new Commands(new StarloadHome(Path.of("")), Map.of());

  @BeforeEach
  void open() {
    commands = new Commands(new StarloadHome(root), Map.of());
  }

  @Test
  void targetIsAddedListedAndRemoved() {
    assertThat(commands.run(PROD)).isZero();
    assertThat(commands.out())
        .isEqualTo("Target prod is saved. Try it: starload target test prod\n");
    assertThat(commands.run("target", "list")).isZero();
    assertThat(commands.out())
        .isEqualTo(
            """
            target            warehouse                     lake                   schema
            -----------------------------------------------------------------------------
            sandbox           built in                      built in               public
            sandbox-data-api  built in                      built in               public
            prod              data-api: dev of workgroup w  s3://my-lake/starload  mart
            """);
    assertThat(commands.run("target", "list", "--json")).isZero();
    assertThat(commands.out())
        .contains("\"name\" : \"prod\"", "\"workgroup\" : \"w\"", "\"kind\" : \"built-in\"");
    assertThat(commands.run("target", "remove", "prod")).isZero();
    assertThat(commands.run("target", "remove", "prod")).isEqualTo(2);
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
    assertThat(commands.run("target", "add", "prod", "--password", "hush")).isEqualTo(2);
    assertThat(commands.err()).contains("Unknown options: '--password', 'hush'");
  }

  private void assertRefused(String sentence, String... arguments) {
    assertThat(commands.run(arguments)).isEqualTo(2);
    assertThat(commands.err()).isEqualTo("starload: " + sentence + "\n");
  }
}
