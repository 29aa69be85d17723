package io.github.starload.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes JSON texts into files for tests.
public final class JsonFiles {
  private JsonFiles() {}

  /// A source named `things.json` in the folder, holding the text.
  public static List<Source> things(Path folder, String text) {
    try {
      return List.of(FileSource.of(Files.writeString(folder.resolve("things.json"), text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The real SpaceX launches, which the project does not ship.
  public static Path launches() {
    return Path.of(System.getProperty("starload.shared", "../shared"), "data/spacex_launches.json");
  }
}
