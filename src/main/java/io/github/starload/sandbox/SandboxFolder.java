package io.github.starload.sandbox;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of a home's sandbox: `lock`, `secrets`, `running`, `s3/`, `postgres/`.
///
/// @param home whose sandbox it is
record SandboxFolder(StarloadHome home) {

  Path path() {
    return home.sandbox();
  }

  /// The folder, made if missing.
  Path create() {
    try {
      return Files.createDirectories(path());
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot create the folder " + path() + ": " + e.getMessage(),
          Location.NOWHERE,
          "Set STARLOAD_HOME to a folder that you may write to",
          e);
    }
  }
}
