package io.github.starload.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.load.SandboxControl;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.s3.S3Lake;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxProcessTest {
  /// One for all tests, because the first start of each unpacks a database.
  @TempDir private static Path root;

  private StarloadHome home;
  private SandboxProcess control;

  @BeforeEach
  void control() {
    home = new StarloadHome(root);
    control = controlOf(ServeMain.class.getName(), Duration.ofHours(1));
  }

  @AfterEach
  void leaveNothing() {
    control.stop();
  }

  @Test
  void environmentStartsABackgroundProcessThatStopEnds() throws Exception {
    Map<String, String> environment = control.env(p -> {});

    SandboxControl.Status status = control.status().orElseThrow();
    ProcessHandle process = ProcessHandle.of(status.processId()).orElseThrow();
    Set<ProcessHandle> below = process.descendants().collect(Collectors.toSet());
    assertThat(below).isNotEmpty();
    assertThat(environment.keySet())
        .containsExactly(
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_REGION",
            "AWS_DEFAULT_REGION",
            "AWS_ENDPOINT_URL",
            "AWS_ENDPOINT_URL_REDSHIFT_DATA",
            "STARLOAD_BUCKET",
            "PGHOST",
            "PGPORT",
            "PGUSER",
            "PGPASSWORD",
            "PGDATABASE",
            "PGSSLMODE");
    assertThat(status.s3Endpoint()).isEqualTo(environment.get("AWS_ENDPOINT_URL"));
    assertThat(status.warehouse())
        .isEqualTo(
            "jdbc:redshift://127.0.0.1:"
                + environment.get("PGPORT")
                + "/"
                + environment.get("PGDATABASE"));
    assertThat(control.env(p -> {})).isEqualTo(environment);
    assertThat(process.info().commandLine().orElse(""))
        .doesNotContain(environment.get("AWS_SECRET_ACCESS_KEY"))
        .doesNotContain(environment.get("PGPASSWORD"));

    assertThat(control.stop()).isTrue();

    assertThat(below).noneMatch(ProcessHandle::isAlive);
    assertThat(control.status()).isEmpty();
    assertThat(control.stop()).isFalse();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void twoCommandsAtTheSameTimeFindTheSameSandbox() {
    CompletableFuture<Map<String, String>> one =
        CompletableFuture.supplyAsync(() -> control.env(p -> {}), Thread::startVirtualThread);
    CompletableFuture<Map<String, String>> other =
        CompletableFuture.supplyAsync(() -> control.env(p -> {}), Thread::startVirtualThread);

    assertThat(one.join()).isEqualTo(other.join());
  }

  @Test
  void killedHolderLeavesNothingThatHindersTheNextStart() throws Exception {
    control.env(p -> {});
    try (Sandbox attached = Sandbox.open(home, p -> {});
        S3Lake lake = S3Lake.open(attached.access().lake())) {
      assertThat(attached.held()).isEmpty();
      lake.putNew("kept", new byte[] {7});
    }
    ProcessHandle holder =
        ProcessHandle.of(control.status().orElseThrow().processId()).orElseThrow();
    Set<ProcessHandle> below = holder.descendants().collect(Collectors.toSet());

    holder.destroyForcibly();
    holder.onExit().get(10, TimeUnit.SECONDS);

    assertThat(control.status()).isEmpty();
    try (Sandbox next = Sandbox.open(home, p -> {});
        S3Lake lake = S3Lake.open(next.access().lake())) {
      assertThat(next.held()).isPresent();
      assertThat(lake.read("kept")).containsExactly(7);
    }
    for (ProcessHandle child : below) {
      child.onExit().get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void sandboxOfACommandIsShownAndNotStopped() {
    try (Sandbox held = Sandbox.open(home, p -> {})) {
      assertThat(control.env(p -> {}).get("AWS_ENDPOINT_URL"))
          .isEqualTo(held.access().lake().lake().endpoint().orElseThrow().toString());
      assertThatExceptionOfType(StarloadException.class)
          .isThrownBy(() -> control.stop())
          .withMessage(
              "Cannot stop the sandbox: a running command uses it (process "
                  + ProcessHandle.current().pid()
                  + "). The sandbox ends with it; close or cancel it there.")
          .satisfies(e -> assertThat(e.problem().kind()).isEqualTo(ProblemKind.INPUT));
      assertThatExceptionOfType(StarloadException.class)
          .isThrownBy(() -> control.serve())
          .withMessageStartingWith("Cannot serve the sandbox: process ");
    }
  }

  @Test
  void unusedSandboxEndsByItself() {
    SandboxProcess impatient = controlOf(ServeMain.class.getName(), Duration.ofMillis(1));

    impatient.serve();

    assertThat(control.status()).isEmpty();
    assertThat(RunningSandbox.file(home.sandbox()).read()).isEmpty();
  }

  @Test
  void processThatDiesAtOnceIsToldWithItsLastWords(@TempDir Path other) {
    home = new StarloadHome(other);
    SandboxProcess broken = controlOf("io.github.starload.NoSuchMain", Duration.ofHours(1));

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> broken.env(p -> {}))
        .withMessageStartingWith(
            "Cannot start the sandbox in the background: its process ended with code 1; it said: ")
        .withMessageContaining("NoSuchMain")
        .withMessageEndingWith(". See " + home.logs().resolve("sandbox.log") + ".");
  }

  private SandboxProcess controlOf(String mainClass, Duration idleLimit) {
    return new SandboxProcess(home, new BackgroundJvm(home, List.of(mainClass)), idleLimit);
  }
}
