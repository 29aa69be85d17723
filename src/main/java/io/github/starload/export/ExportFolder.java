package io.github.starload.export;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes exports to disk.
public final class ExportFolder {
  private ExportFolder() {}

  /// Writes the files into a folder, which is made; nothing is overwritten.
  ///
  /// @throws StarloadException of kind INPUT if one of them is there already, before any is
  ///     written; ENVIRONMENT if the disk refuses
  public static void write(List<ExportFile> files, Path folder) {
    List<Path> present =
        files.stream().map(file -> folder.resolve(file.path())).filter(Files::exists).toList();
    if (!present.isEmpty()) {
      throw StarloadException.input(
          "Cannot export to "
              + folder
              + ": "
              + present.getFirst()
              + " is there already"
              + (present.size() == 1 ? "" : ", with " + (present.size() - 1) + " more"),
          Location.NOWHERE,
          "Name an empty folder, or remove what is there; nothing was written");
    }
    try {
      for (ExportFile file : files) {
        Path target = folder.resolve(file.path());
        Files.createDirectories(Stream.ofNullable(target.getParent()).findFirst().orElse(folder));
        Files.writeString(target, file.text());
      }
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot export to " + folder + ": " + e.getMessage(),
          Location.NOWHERE,
          "Choose another folder, or make room",
          e);
    }
  }
}
