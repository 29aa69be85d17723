package io.github.starload.sandbox;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// The right to run a folder's sandbox: one process at a time has it, and the system takes it back
/// when that process ends, however it ends.
final class SandboxLock implements AutoCloseable {

  /// The files locked by this process. POSIX locks belong to the process: opening the file a second
  /// time and closing it would give the first lock away, so a held file is not even opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private SandboxLock(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /// The lock, or empty while another has it, be it in this process or in another.
  static Optional<SandboxLock> tryTake(Path folder) {
    Path path = folder.toAbsolutePath().normalize().resolve("lock");
    if (!HELD_HERE.add(path)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean taken = false;
    try {
      channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = channel.tryLock() != null;
      return taken ? Optional.of(new SandboxLock(path, channel)) : Optional.empty();
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot lock " + path + ": " + e.getMessage(),
          Location.NOWHERE,
          "Set STARLOAD_HOME to a folder on a local disk that you own",
          e);
    } finally {
      if (!taken) {
        release(path, channel);
      }
    }
  }

  /// Gives the right back; a second call does nothing.
  @Override
  public void close() {
    if (channel.isOpen()) {
      release(path, channel);
    }
  }

  private static void release(Path path, @Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      Logger.warn(e, "The sandbox's lock file did not close");
    } finally {
      HELD_HERE.remove(path);
    }
  }
}
