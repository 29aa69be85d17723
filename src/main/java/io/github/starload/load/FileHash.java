package io.github.starload.load;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.PartFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The SHA-256 of a file of a source, read once by whoever asks first; the others wait.
final class FileHash implements Supplier<String> {
  private final String name;
  private final Path file;
  private @Nullable String sha256;

  /// @param name of the source, for messages
  FileHash(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /// 64 lower-case hex digits.
  ///
  /// @throws StarloadException of kind INPUT if the file cannot be read any more
  @Override
  public synchronized String get() {
    if (sha256 == null) {
      try {
        sha256 = PartFile.sha256(file);
      } catch (IOException e) {
        throw unreadable(name, e);
      }
    }
    return sha256;
  }

  static StarloadException unreadable(String name, IOException e) {
    return StarloadException.input(
        "Cannot read " + name + ": " + e.getMessage(),
        Location.NOWHERE,
        "Check that it is still there");
  }
}
