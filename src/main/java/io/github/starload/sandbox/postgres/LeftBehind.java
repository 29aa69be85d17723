package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tinylog.Logger;

/// A server that outlived the Starload which started it, found by its `postmaster.pid`.
///
/// Call only while holding the folder's lock: then nobody else can be using the server.
final class LeftBehind {
  private LeftBehind() {}

  /// Stops the server that runs on `data`, if one does, and removes its pid file.
  static void clear(Path data, Platform platform) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    Optional<ProcessHandle> server = serverOf(file, data, platform);
    if (server.isPresent()) {
      Logger.info("Stopping database process {} left behind", server.get().pid());
      stop(server.get(), platform);
    }
    Files.deleteIfExists(file);
  }

  /// Asks a server to disconnect its clients and end (SIGINT, a "fast shutdown"), and waits; kills
  /// it when ten seconds do not suffice.
  static void stop(ProcessHandle server, Platform platform) {
    if (!platform.windows()) {
      interrupt(server.pid());
    } else {
      server.destroy();
    }
    if (!ended(server, 10)) {
      server.destroyForcibly();
      if (!ended(server, 10)) {
        throw StarloadException.environment(
            "Cannot stop the sandbox's database, process " + server.pid(),
            Location.NOWHERE,
            "End that process, then start again",
            null);
      }
    }
  }

  private static Optional<ProcessHandle> serverOf(Path file, Path data, Platform platform)
      throws IOException {
    List<String> lines = Files.readAllLines(file);
    Optional<Long> pid =
        lines.stream()
            .findFirst()
            .map(String::strip)
            .filter(t -> t.matches("\\d{1,18}"))
            .map(Long::valueOf);
    return pid.flatMap(ProcessHandle::of).filter(p -> isServerOn(p, data, platform));
  }

  /// A pid may have been given to another process since: on Linux the working folder of a server
  /// is its data folder, elsewhere the program's name must do.
  private static boolean isServerOn(ProcessHandle process, Path data, Platform platform) {
    if (platform.linux()) {
      Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
      try {
        return Files.isSameFile(Files.readSymbolicLink(cwd), data);
      } catch (IOException e) {
        return false;
      }
    }
    return process.info().command().filter(c -> c.contains("postgres")).isPresent();
  }

  private static void interrupt(long pid) {
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      Logger.warn("Cannot signal process {}: {}", pid, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean ended(ProcessHandle process, long seconds) {
    try {
      process.onExit().get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
