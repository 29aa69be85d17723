package io.github.starload.ui.design;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Files that an export writes; blocks.
final class PictureFile {
  private PictureFile() {}

  /// Writes a file; answers where.
  ///
  /// @throws StarloadException of kind ENVIRONMENT if the disk refuses
  static Path write(Path file, byte[] content) {
    try {
      return Files.write(file, content);
    } catch (IOException e) {
      throw StarloadException.environment(
          DesignWords.PICTURE_UNSAVED.text(file, e.getMessage()),
          Location.NOWHERE,
          DesignWords.PICTURE_UNSAVED_DO.text(),
          e);
    }
  }
}
