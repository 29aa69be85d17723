package io.github.starload.stage;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A folder that a person chose for parts, one folder a table below it.
///
/// @param path made when needed
public record PartsFolder(Path path) {

  /// @throws StarloadException of kind INPUT if something lies in the folder already
  public PartsFolder {
    if (Files.exists(path)) {
      try (Stream<Path> inside = Files.list(path)) {
        if (inside.findAny().isPresent()) {
          throw StarloadException.input(
              "Cannot keep the parts in " + path + ": something is there already",
              Location.NOWHERE,
              "Name a folder that is new or empty");
        }
      } catch (IOException e) {
        throw cannot(path, e);
      }
    }
  }

  /// Moves closed parts here, where they outlive their [Staging].
  ///
  /// @return the same tables with their parts where they are now
  /// @throws StarloadException of kind ENVIRONMENT if there is no room
  public List<StagedTable> keep(List<StagedTable> tables) {
    return tables.stream().map(this::keep).toList();
  }

  private StagedTable keep(StagedTable staged) {
    List<Part> kept = staged.parts().stream().map(this::keep).toList();
    return new StagedTable(staged.table(), kept, staged.rowTotals(), staged.distinctKeys());
  }

  private Part keep(Part part) {
    try {
      Path folder = Files.createDirectories(path.resolve(part.table()));
      Path file = Files.move(part.file(), folder.resolve(part.file().getFileName()));
      return new Part(
          part.table(),
          part.number(),
          file,
          part.rows(),
          part.bytes(),
          part.sha256(),
          part.header());
    } catch (IOException e) {
      throw cannot(path, e);
    }
  }

  private static StarloadException cannot(Path path, IOException e) {
    return StarloadException.environment(
        "Cannot keep the parts in " + path + ": " + e.getMessage(),
        Location.NOWHERE,
        "Name another folder",
        e);
  }
}
