package io.github.starload.sandbox;

import io.github.starload.load.SandboxControl;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tinylog.Logger;

/// The commands about the sandbox: they find it, start it in the background, and stop it there.
public final class SandboxProcess implements SandboxControl {
  private static final Duration IDLE_LIMIT = Duration.ofHours(1);
  private static final Duration IDLE_STEP = Duration.ofMinutes(1);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final StarloadHome home;
  private final BackgroundJvm background;
  private final Duration idleLimit;

  public SandboxProcess(StarloadHome home) {
    this(
        home,
        new BackgroundJvm(home, List.of("io.github.starload.app.Main", "sandbox", "serve")),
        IDLE_LIMIT);
  }

  /// @param background how to start a process that calls [#serve]
  /// @param idleLimit how long an unused sandbox stays
  SandboxProcess(StarloadHome home, BackgroundJvm background, Duration idleLimit) {
    this.home = home;
    this.background = background;
    this.idleLimit = idleLimit;
  }

  @Override
  public Map<String, String> env(Consumer<String> progress) {
    Path folder = new SandboxFolder(home).create();
    RunningSandbox running =
        RunningSandbox.find(folder)
            .orElseGet(
                () -> {
                  progress.accept("Starting the sandbox in the background");
                  return background.start(() -> RunningSandbox.find(folder));
                });
    return SandboxAccess.environment(running, SandboxSecrets.keptIn(folder));
  }

  @Override
  public Optional<Status> status() {
    return RunningSandbox.find(home.sandbox())
        .map(
            r ->
                new Status(
                    r.processId(),
                    SandboxAccess.endpoint(r.s3Port()).toString(),
                    "jdbc:redshift://"
                        + SandboxAccess.HOST
                        + ":"
                        + r.warehousePort()
                        + "/"
                        + r.database(),
                    home.sandbox().toString()));
  }

  /// @throws StarloadException of kind INPUT if a window or a command holds it; of kind ENVIRONMENT
  ///     if it does not end in time
  @Override
  public boolean stop() {
    Optional<RunningSandbox> found = RunningSandbox.find(home.sandbox());
    if (found.isEmpty()) {
      return false;
    }
    RunningSandbox running = found.get();
    String who =
        switch (running.holder()) {
          case BACKGROUND -> "";
          case WINDOW -> "the window";
          case COMMAND -> "a running command";
        };
    if (!who.isEmpty()) {
      throw StarloadException.input(
          "Cannot stop the sandbox: " + who + " uses it (process " + running.processId() + ")",
          Location.NOWHERE,
          "The sandbox ends with it; close or cancel it there");
    }
    running.process().ifPresent(ProcessHandle::destroy);
    if (!Patience.await(STOP_LIMIT, this::nobodyHoldsIt)) {
      throw StarloadException.environment(
          "Cannot stop the sandbox: process "
              + running.processId()
              + " did not end within "
              + STOP_LIMIT.toSeconds()
              + " seconds",
          Location.NOWHERE,
          "End that process, then run the command again",
          null);
    }
    return true;
  }

  /// The lock tells it better than the process table, where a dead process may linger.
  private boolean nobodyHoldsIt() {
    Optional<SandboxLock> lock = SandboxLock.tryTake(home.sandbox());
    lock.ifPresent(SandboxLock::close);
    return lock.isPresent();
  }

  /// @throws StarloadException of kind INPUT if another process holds the sandbox already
  @Override
  public void serve() {
    try (Sandbox sandbox = Sandbox.open(home, SandboxHolder.BACKGROUND, Logger::info)) {
      Sandbox.Held held =
          sandbox
              .held()
              .orElseThrow(
                  () ->
                      StarloadException.input(
                          "Cannot serve the sandbox: process "
                              + sandbox.running().processId()
                              + " holds it already",
                          Location.NOWHERE,
                          "Use that one; `starload sandbox status` shows it"));
      Duration step = idleLimit.compareTo(IDLE_STEP) < 0 ? idleLimit : IDLE_STEP;
      while (!held.idleFor(idleLimit) && Patience.pause(step)) {
        Logger.debug("The sandbox is in use or was lately");
      }
      Logger.info("The sandbox stops: it was not used for {}", idleLimit);
    }
  }
}
