package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One file a load in a folder of local state; each change replaces the file as a whole.
final class Journal {
  private static final String ENDING = ".json";

  private final Path folder;

  Journal(Path folder) {
    this.folder = folder;
  }

  /// Writes an entry in place of the one the load had.
  ///
  /// @throws StarloadException of kind ENVIRONMENT if the disk refuses; a load that cannot be noted
  ///     is not begun
  void write(JournalEntry entry) {
    Path file = folder.resolve(entry.loadId() + ENDING);
    Path next = folder.resolve(entry.loadId() + ".next");
    try {
      Files.createDirectories(folder);
      Files.writeString(next, entry.json());
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /// All entries, the oldest first.
  List<JournalEntry> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<JournalEntry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        entries.add(JournalEntry.parse(file.toString(), Files.readString(file)));
      }
    } catch (IOException e) {
      throw cannot(e);
    }
    entries.sort(Comparator.comparing(JournalEntry::begunAt));
    return entries;
  }

  private StarloadException cannot(IOException e) {
    return StarloadException.environment(
        "Cannot keep the journal of loads in " + folder + ": " + e.getMessage(),
        Location.NOWHERE,
        "Make room on that disk, or set STARLOAD_HOME to a folder with room",
        e);
  }
}
