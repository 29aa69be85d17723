package io.github.starload.sandbox;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// A sandbox in use: either held by this process, which started its servers and stops them, or
/// attached to one that another holds.
///
/// A holder that is killed leaves nothing that hinders the next start: its lock falls back to the
/// system, its database ends with it, and what it wrote down is seen to be stale.
public final class Sandbox implements AutoCloseable {

  /// How long to wait for another process that is starting or stopping; the first start unpacks the
  /// database and takes some seconds.
  private static final Duration OTHERS_LIMIT = Duration.ofSeconds(60);

  /// How long a holder that wants to close waits for the sessions of others.
  private static final Duration SESSIONS_LIMIT = Duration.ofSeconds(5);

  private final RunningSandbox running;
  private final SandboxAccess access;
  private final @Nullable Held held;

  private Sandbox(RunningSandbox running, SandboxSecrets secrets, @Nullable Held held) {
    this.running = running;
    this.access = SandboxAccess.of(running, secrets);
    this.held = held;
  }

  /// As [#open(StarloadHome, SandboxHolder, Consumer)] for one command.
  public static Sandbox open(StarloadHome home, Consumer<String> progress) {
    return open(home, SandboxHolder.COMMAND, progress);
  }

  /// Attaches to the running sandbox of this home, or starts one that this process holds.
  ///
  /// @param holder what this process is, if it comes to hold the sandbox
  /// @param progress takes short sentences while a start takes its time
  /// @throws StarloadException of kind ENVIRONMENT if a server does not start
  public static Sandbox open(StarloadHome home, SandboxHolder holder, Consumer<String> progress) {
    Path folder = new SandboxFolder(home).create();
    long end = System.nanoTime() + OTHERS_LIMIT.toNanos();
    while (true) {
      Optional<RunningSandbox> other = RunningSandbox.find(folder);
      if (other.isPresent()) {
        return new Sandbox(other.get(), SandboxSecrets.keptIn(folder), null);
      }
      Optional<SandboxLock> lock = SandboxLock.tryTake(folder);
      if (lock.isPresent()) {
        return start(folder, lock.get(), holder, progress);
      }
      if (System.nanoTime() > end || !Patience.pause(Duration.ofMillis(100))) {
        throw StarloadException.environment(
            "Cannot open the sandbox: another Starload has been starting or stopping it in "
                + folder
                + " for "
                + OTHERS_LIMIT.toSeconds()
                + " seconds",
            Location.NOWHERE,
            "End the other Starload and try again",
            null);
      }
    }
  }

  private static Sandbox start(
      Path folder, SandboxLock lock, SandboxHolder holder, Consumer<String> progress) {
    Instant begin = Instant.now();
    progress.accept("Starting the sandbox");
    boolean started = false;
    try {
      SandboxSecrets secrets = SandboxSecrets.keptIn(folder);
      SandboxServers servers = SandboxServers.start(folder, secrets, progress);
      RunningSandbox running = servers.running(holder);
      Held held = new Held(folder, lock, servers);
      running.publish(folder);
      started = true;
      progress.accept(
          "The sandbox is ready after %.1f s"
              .formatted(Duration.between(begin, Instant.now()).toMillis() / 1000.0));
      return new Sandbox(running, secrets, held);
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  /// How to reach it.
  SandboxAccess access() {
    return access;
  }

  /// Where it runs and who holds it.
  RunningSandbox running() {
    return running;
  }

  /// What this process holds of it, empty when it is only attached.
  Optional<Held> held() {
    return Optional.ofNullable(held);
  }

  /// Stops the servers if this process holds them, after a few seconds' grace for the sessions of
  /// others; an attached sandbox is left running.
  @Override
  public void close() {
    if (held != null) {
      held.stopWithGrace();
    }
  }

  /// The servers, the lock and the promise to stop them when the process ends.
  static final class Held {
    private final Path folder;
    private final SandboxLock lock;
    private final SandboxServers servers;
    private final Thread atExit = new Thread(this::stop, "sandbox-stop");
    private boolean stopped;

    Held(Path folder, SandboxLock lock, SandboxServers servers) {
      this.folder = folder;
      this.lock = lock;
      this.servers = servers;
      Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Whether nobody has used the sandbox for that long.
    boolean idleFor(Duration limit) {
      return servers.openSessions() == 0
          && Duration.between(servers.lastUse(), Instant.now()).compareTo(limit) >= 0;
    }

    private void stopWithGrace() {
      RunningSandbox.file(folder).delete();
      if (!Patience.await(SESSIONS_LIMIT, () -> servers.openSessions() == 0)) {
        Logger.warn("The sandbox stops while {} sessions are open", servers.openSessions());
      }
      stop();
      try {
        Runtime.getRuntime().removeShutdownHook(atExit);
      } catch (IllegalStateException e) {
        Logger.debug("The process is ending anyway");
      }
    }

    /// A process that ends waits here for a stop that has begun.
    private synchronized void stop() {
      if (!stopped) {
        stopped = true;
        RunningSandbox.file(folder).delete();
        servers.close();
        lock.close();
      }
    }
  }
}
