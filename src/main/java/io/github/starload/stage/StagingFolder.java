package io.github.starload.stage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.tinylog.Logger;

/// The folder of one load's parts, held by a lock file beside it. The system gives the lock back
/// when the process ends, however it ends: so the next load knows the folders of killed ones, and
/// removes them.
///
/// @param path the folder
/// @param lock of the file `<path>.lock`
public record StagingFolder(Path path, FileChannel lock) implements AutoCloseable {
  private static final String ENDING = ".lock";

  /// The folders of this process. POSIX locks belong to the process: opening a lock file a second
  /// time and closing it would give the first lock away, so a held one is not even opened.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /// Removes what killed loads left beside the folder, and makes the folder.
  ///
  /// @throws IOException also if another load of this machine holds it
  public static StagingFolder make(Path folder) throws IOException {
    Path path = folder.toAbsolutePath().normalize();
    Path parent = path.resolveSibling("");
    Files.createDirectories(parent);
    removeLeftBehind(parent);
    StagingFolder held =
        take(path)
            .orElseThrow(() -> new IOException("another load is staged under the same load id"));
    Files.createDirectories(path);
    return held;
  }

  private static Optional<StagingFolder> take(Path path) throws IOException {
    if (!HELD_HERE.add(path)) {
      return Optional.empty();
    }
    boolean taken = false;
    try {
      FileChannel channel =
          FileChannel.open(lockOf(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      taken = channel.tryLock() != null;
      if (taken) {
        return Optional.of(new StagingFolder(path, channel));
      }
      channel.close();
      return Optional.empty();
    } finally {
      if (!taken) {
        HELD_HERE.remove(path);
      }
    }
  }

  private static void removeLeftBehind(Path parent) throws IOException {
    List<Path> locks;
    try (Stream<Path> files = Files.list(parent)) {
      locks = files.filter(file -> file.toString().endsWith(ENDING)).toList();
    }
    for (Path lock : locks) {
      String name = String.valueOf(lock.getFileName());
      Path folder = parent.resolve(name.substring(0, name.length() - ENDING.length()));
      Optional<StagingFolder> left = take(folder);
      if (left.isPresent()) {
        Logger.info("Removing {}, left behind by a load that was killed", folder);
        left.get().close();
      }
    }
  }

  /// Removes the folder with all in it, and gives the lock back.
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      Logger.debug("{} was gone already", path);
    } finally {
      // Deleted first: nobody can take a file that is gone.
      Files.deleteIfExists(lockOf(path));
      lock.close();
      HELD_HERE.remove(path);
    }
  }

  private static Path lockOf(Path path) {
    return path.resolveSibling(path.getFileName() + ENDING);
  }
}
