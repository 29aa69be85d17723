package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// A folder, readable by its owner alone, for files that are kept for a while; removed when it is
/// closed.
///
/// What a killed process left behind is removed by the next one that spools.
public final class Spool implements AutoCloseable {
  private final Path parent;
  private @Nullable Path folder;
  private int files;

  /// @param parent holds the folders of all processes; made when needed, as is the folder itself
  public Spool(Path parent) {
    this.parent = parent;
  }

  /// Holds the folders of all processes; need not exist yet.
  public Path parent() {
    return parent;
  }

  /// The path of a file that is not there yet.
  public synchronized Path newFile() {
    try {
      if (folder == null) {
        Files.createDirectories(parent);
        removeLeftBehind();
        folder = Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
      }
      files++;
      return folder.resolve(Integer.toString(files));
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot keep files in " + parent + ": " + e.getMessage(),
          Location.NOWHERE,
          "Set STARLOAD_HOME to a folder that can be written to",
          e);
    }
  }

  private void removeLeftBehind() throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      folders.filter(Spool::isLeftBehind).forEach(Spool::remove);
    }
  }

  private static boolean isLeftBehind(Path folder) {
    String pid = String.valueOf(folder.getFileName()).replaceFirst("-.*", "");
    return pid.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      Logger.warn("Files stay behind in {}: {}", folder, e.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    if (folder != null) {
      remove(folder);
      folder = null;
    }
  }
}
