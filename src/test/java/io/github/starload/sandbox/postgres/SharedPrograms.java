package io.github.starload.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// PostgreSQL's programs unpacked once for all tests of a build: unpacking takes seconds.
public final class SharedPrograms {
  private SharedPrograms() {}

  /// Links the programs into a folder that [PostgresServer#start] is to be given.
  public static void linkInto(Path folder) {
    try {
      Path shared = Path.of("target", "sandbox-programs").toAbsolutePath();
      Files.createDirectories(shared);
      Programs programs = Programs.in(shared, Platform.current(), _ -> {});
      Files.createDirectories(folder);
      Files.createSymbolicLink(folder.resolve("bin-" + Programs.VERSION), programs.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
