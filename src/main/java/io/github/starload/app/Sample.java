package io.github.starload.app;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The sample that is shipped inside the program, copied out to where it can be read as a file.
final class Sample {
  private Sample() {}

  /// A small file of launches in the folder of local state.
  static Path launches(StarloadHome home) {
    Path file = home.samples().resolve("launches.json");
    try (InputStream shipped = Sample.class.getResourceAsStream("samples/launches.json")) {
      if (shipped == null) {
        throw StarloadException.defect("The program lacks its sample", null);
      }
      Files.createDirectories(file.getParent());
      Files.copy(shipped, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the sample to " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Set STARLOAD_HOME to a folder that can be written to",
          e);
    }
  }
}
