package io.github.starload.sandbox.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.wire.BackendConnection;
import io.github.starload.sandbox.wire.SqlError;
import io.github.starload.settings.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  static final Secret PASSWORD = new Secret("s'cr\\t");

  @TempDir static Path top;
  static Path folder;

  /// Below a folder closed to other users, as a home folder is.
  @BeforeAll
  static void closeTheFolder() throws IOException {
    Path closed = top.resolve("closed");
    Files.createDirectory(
        closed, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    folder = closed.resolve("postgres");
    SharedPrograms.linkInto(folder);
  }

  @Test
  void secondStartIsQuickAndKeepsTheData() throws IOException {
    List<String> progress = new ArrayList<>();
    try (PostgresServer server = PostgresServer.start(folder, PASSWORD, _ -> {});
        BackendConnection connection = connect(server, PASSWORD)) {
      connection.execute("CREATE TABLE IF NOT EXISTS kept (a integer)");
      connection.execute("INSERT INTO kept VALUES (7)");
    }
    Instant before = Instant.now();
    try (PostgresServer server = PostgresServer.start(folder, PASSWORD, progress::add)) {
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
      assertThat(progress).isEmpty();
      try (BackendConnection connection = connect(server, PASSWORD)) {
        assertThat(connection.execute("SELECT max(a) FROM kept").single()).isEqualTo("7");
      }
    }
  }

  @Test
  void closeEndsTheServer() {
    PostgresServer server = PostgresServer.start(folder, PASSWORD, _ -> {});
    ProcessHandle process = ProcessHandle.of(server.processId()).orElseThrow();
    server.close();
    server.close();
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void passwordIsAskedFor() {
    try (PostgresServer server = PostgresServer.start(folder, PASSWORD, _ -> {})) {
      assertThatThrownBy(() -> connect(server, new Secret("wrong")).close())
          .isInstanceOf(SqlError.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void passwordIsInNoCommandLineAndNoFile() throws IOException {
    Path fresh = top.resolve("fresh");
    SharedPrograms.linkInto(fresh);
    try (PostgresServer _ = PostgresServer.start(fresh, PASSWORD, _ -> {})) {
      assertThat(
              ProcessHandle.allProcesses()
                  .flatMap(process -> process.info().commandLine().stream())
                  .filter(line -> line.contains(PASSWORD.value())))
          .isEmpty();
      try (var files = Files.list(fresh)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("lock", "data", "bin-" + Programs.VERSION);
      }
    }
  }

  @Test
  void secondStarloadOnTheFolderIsTold() {
    try (PostgresServer _ = PostgresServer.start(folder, PASSWORD, _ -> {})) {
      assertThatThrownBy(() -> PostgresServer.start(folder, PASSWORD, _ -> {}).close())
          .isInstanceOf(StarloadException.class)
          .hasMessage(
              "Cannot start the sandbox's database: another Starload is using it ("
                  + folder
                  + "). Close the other Starload or its sandbox, or set STARLOAD_HOME to another"
                  + " folder.");
    }
  }

  @Test
  void killedStarloadLeavesNoServer() throws Exception {
    Process child = startChild();
    try (BufferedReader output = child.inputReader()) {
      String[] words = output.readLine().split(" ", 2);
      long server = Long.parseLong(words[0]);
      int port = Integer.parseInt(words[1]);
      ProcessHandle process = ProcessHandle.of(server).orElseThrow();
      try (Socket connected = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(connected.isConnected()).isTrue();
      }
      child.destroyForcibly().waitFor();
      assertThat(process.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
      assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
          .isInstanceOf(ConnectException.class);
    } finally {
      child.destroyForcibly();
    }
    try (PostgresServer server = PostgresServer.start(folder, PASSWORD, _ -> {})) {
      assertThat(server.processId()).isPositive();
    }
  }

  @Test
  void serverLeftBehindIsStoppedAtTheNextStart() throws Exception {
    Path data = folder.resolve("data");
    PostgresServer.start(folder, PASSWORD, _ -> {}).close();
    Programs programs = Programs.in(folder, Platform.current(), _ -> {});
    RunAs runAs = RunAs.choose(Platform.current(), programs);
    ServerProcess leftBehind = ServerProcess.start(programs, runAs, data);
    assertThat(leftBehind.process().isAlive()).isTrue();
    try (PostgresServer server = PostgresServer.start(folder, PASSWORD, _ -> {})) {
      assertThat(leftBehind.process().waitFor(5, TimeUnit.SECONDS)).isTrue();
      assertThat(server.processId()).isNotEqualTo(leftBehind.process().pid());
    }
  }

  private static Process startChild() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dtinylog.level=off",
            "-cp",
            System.getProperty("java.class.path"),
            StarterMain.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static BackendConnection connect(PostgresServer server, Secret password)
      throws IOException {
    return BackendConnection.open(
        server.port(), password, Map.of("user", server.user(), "database", "postgres"));
  }
}
