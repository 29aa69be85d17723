package io.github.starload.cli;

import io.github.starload.check.bundle.BundleFile;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--bundle`: the proof bundle beside what the command prints.
final class BundleOption {
  @Option(
      names = "--bundle",
      paramLabel = "FILE",
      description = "Also write the proof bundle there, a zip for starload check FILE")
  private @Nullable Path file;

  /// Writes the bundle if one is wanted, and tells its hash, by which others know it again.
  void write(Supplier<byte[]> bundle, Console console) {
    if (file == null) {
      return;
    }
    byte[] content = bundle.get();
    try {
      Files.write(file, content);
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the proof bundle to " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Name a file in a folder that exists; the bundle itself is kept",
          e);
    }
    console.tell(
        "The proof bundle is written to " + file + " (sha256 " + BundleFile.sha256(content) + ")");
  }
}
