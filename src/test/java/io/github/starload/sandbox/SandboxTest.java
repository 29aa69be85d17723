package io.github.starload.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.problem.StarloadException;
import io.github.starload.redshift.JdbcSession;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTest {
  /// One for all tests, because the first start of each unpacks a database.
  @TempDir private static Path root;

  private StarloadHome home = new StarloadHome(Path.of("unset"));
  private final List<String> progress = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void home() {
    home = new StarloadHome(root);
  }

  @Test
  void secondOpenAttachesAndLeavesItRunning() {
    try (Sandbox first = open()) {
      try (Sandbox second = open()) {
        assertThat(first.held()).isPresent();
        assertThat(second.held()).isEmpty();
        assertThat(second.access()).isEqualTo(first.access());
      }
      assertThat(RunningSandbox.find(home.sandbox())).contains(first.running());
    }
    assertThat(RunningSandbox.find(home.sandbox())).isEmpty();
  }

  @Test
  void opensAtTheSameTimeShareOneHolder() {
    List<Sandbox> sandboxes =
        Stream.generate(() -> CompletableFuture.supplyAsync(this::open, Thread::startVirtualThread))
            .limit(4)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(sandboxes).filteredOn(s -> s.held().isPresent()).hasSize(1);
    assertThat(sandboxes).extracting(Sandbox::access).containsOnly(sandboxes.getFirst().access());
    sandboxes.forEach(Sandbox::close);
  }

  @Test
  void holderThatClosesLetsAnOpenSessionFinish() throws Exception {
    Sandbox holder = open();
    CompletableFuture<Void> closing;
    try (TargetSession session = JdbcSession.open(holder.access().warehouse())) {
      closing = CompletableFuture.runAsync(holder::close, Thread::startVirtualThread);
      while (RunningSandbox.file(home.sandbox()).read().isPresent()) {
        Thread.onSpinWait();
      }
      assertThat(session.query("SELECT 1").rows()).containsExactly(List.of("1"));
      assertThat(closing).isNotDone();
    }
    assertThat(closing).succeedsWithin(Duration.ofSeconds(4));
  }

  @Test
  void objectsAndSecretsOutliveTheServersAndTheNextStartIsQuick() throws Exception {
    SandboxAccess before;
    try (Target target = target()) {
      target.lake().putNew("kept/object", new byte[] {42});
      before = SandboxAccess.of(running(), SandboxSecrets.keptIn(home.sandbox()));
    }
    long begin = System.nanoTime();
    try (Target target = target()) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      assertThat(target.lake().read("kept/object")).containsExactly(42);
      assertThat(SandboxSecrets.keptIn(home.sandbox()).s3()).isEqualTo(before.lake().credentials());
      assertThat(seconds).isLessThan(3);
    }
    assertThat(progress).first().isEqualTo("Starting the sandbox");
    assertThat(progress).last().asString().startsWith("The sandbox is ready after ");
  }

  @Test
  void onlyTheOwnerReadsWhatIsWrittenDown() throws Exception {
    try (Sandbox sandbox = open()) {
      for (String file : List.of("secrets", "running")) {
        assertThat(
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(home.sandbox().resolve(file))))
            .isEqualTo("rw-------");
      }
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(home.sandbox().resolve("s3"))))
          .isEqualTo("rwx------");
      assertThat(Files.readString(home.sandbox().resolve("running")))
          .doesNotContain(sandbox.access().warehouse().password().value());
    }
  }

  @Test
  void whatADeadProcessWroteDownIsReplaced() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    assertThat(dead.waitFor()).isZero();
    leaveBehind(dead.pid(), Instant.now());

    try (Sandbox sandbox = open()) {
      assertThat(sandbox.held()).isPresent();
      assertThat(running().processId()).isEqualTo(ProcessHandle.current().pid());
    }
  }

  @Test
  void whatALiveProcessWroteDownIsReplacedIfItsPortsRefuse() {
    ProcessHandle self = ProcessHandle.current();
    leaveBehind(self.pid(), self.info().startInstant().orElseThrow());

    try (Sandbox sandbox = open()) {
      assertThat(sandbox.held()).isPresent();
    }
  }

  @Test
  void damagedFileOfTheRunningOneIsReplaced() throws Exception {
    Files.createDirectories(home.sandbox());
    Files.writeString(home.sandbox().resolve("running"), "process=\\u00zz");

    try (Sandbox sandbox = open()) {
      assertThat(sandbox.held()).isPresent();
    }
  }

  @Test
  void lostSecretsOfAFilledSandboxAreToldAndNotReplaced(@TempDir Path other) throws Exception {
    home = new StarloadHome(other);
    Files.createDirectories(SandboxServers.postgresFolder(home.sandbox()).resolve("data"));
    Path secrets = home.sandbox().resolve("secrets");

    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(this::open)
        .withMessage(
            "Cannot open the sandbox: its database is there, but the file "
                + secrets
                + " with its password is gone. Put the file back, or delete the folder "
                + home.sandbox()
                + " to begin with an empty sandbox.");
    assertThat(SandboxLock.tryTake(home.sandbox())).isPresent().get().satisfies(SandboxLock::close);
  }

  @Test
  void unknownTargetIsAnsweredWithTheKnownOnes() {
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(
            () -> new SandboxTargets(home, SandboxHolder.COMMAND).open("prod", progress::add))
        .withMessage(
            "Cannot load into prod: there is no such target. Choose one of: sandbox,"
                + " sandbox-data-api.");
  }

  private Sandbox open() {
    return Sandbox.open(home, progress::add);
  }

  private Target target() {
    return new SandboxTargets(home, SandboxHolder.COMMAND).open("sandbox", progress::add);
  }

  private RunningSandbox running() {
    return RunningSandbox.find(home.sandbox()).orElseThrow();
  }

  private void leaveBehind(long processId, Instant started) {
    Path folder = new SandboxFolder(home).create();
    new RunningSandbox(processId, started, SandboxHolder.BACKGROUND, 1, 2, 3, "dev")
        .publish(folder);
  }
}
