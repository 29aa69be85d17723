package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tinylog.Logger;

/// PostgreSQL 18 as a child process on 127.0.0.1, with its data in a folder that persists between
/// runs.
///
/// The programs come from the archive of `io.zonky.test.postgres`; the launcher of the same project
/// is not used, because it cannot put another command in front of `postgres`, which is what ties
/// the server to the life of this JVM and what lets it run for root (`sandbox-facts.md` section 5).
///
/// The server ends with [#close], with the JVM, and on Linux also when the JVM is killed; where it
/// could outlive a killed JVM the next [#start] on the folder stops it. Safe for several threads.
public final class PostgresServer implements AutoCloseable {
  private static final String USER = "postgres";

  private final ServerProcess server;
  private final FolderLock lock;
  private final Thread atExit;
  private boolean open = true;

  private PostgresServer(ServerProcess server, FolderLock lock) {
    this.server = server;
    this.lock = lock;
    this.atExit = Thread.ofPlatform().name("starload-postgres-exit").unstarted(this::stop);
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /// Unpacks, initialises and starts, as far as each is still to be done; the first start takes
  /// some
  /// seconds, later ones a fraction of one.
  ///
  /// @param folder made when missing; the programs and the data live below it
  /// @param password of the superuser; set at the first start, and to be the same at each later one
  /// @param progress told short sentences about the slow steps, none when there are none
  /// @throws StarloadException when another Starload uses the folder, when the machine cannot run
  ///     PostgreSQL, or when the folder cannot be written
  public static PostgresServer start(Path folder, Secret password, Consumer<String> progress) {
    Path home = folder.toAbsolutePath().normalize();
    Platform platform = Platform.current();
    try {
      Files.createDirectories(home);
      FolderLock lock = FolderLock.take(home);
      try {
        Programs programs = Programs.in(home, platform, progress);
        RunAs runAs = RunAs.choose(platform, programs);
        DataFolder data = new DataFolder(home.resolve("data"));
        LeftBehind.clear(data.path(), platform);
        data.initialise(programs, runAs, USER, password, progress);
        return new PostgresServer(ServerProcess.start(programs, runAs, data.path()), lock);
      } catch (IOException | StarloadException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot start the sandbox's database: " + e.getMessage(),
          Location.InSource.whole(home.toString()),
          "Check that the folder can be written",
          e);
    }
  }

  /// Port on 127.0.0.1; another one at each start.
  public int port() {
    return server.port();
  }

  /// Name of the superuser.
  public String user() {
    return USER;
  }

  /// Id of the server's main process.
  public long processId() {
    return server.process().pid();
  }

  /// Ends the server and waits until it is gone; open connections are cut. A second call does
  /// nothing.
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      Logger.debug("Closing while the JVM ends");
    }
    stop();
  }

  /// The JVM runs its hooks at the same time: who comes second waits until the server is gone,
  /// instead of letting go of the sandbox while it still ends.
  private synchronized void stop() {
    if (!open) {
      return;
    }
    open = false;
    try {
      server.stop();
    } finally {
      try {
        lock.close();
      } catch (IOException e) {
        Logger.debug(e, "The folder's lock could not be let go");
      }
    }
  }
}
