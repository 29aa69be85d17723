package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.stage.PartFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks whether the sources of an earlier load are still what they were.
final class SourceFiles {
  private SourceFiles() {}

  /// Passed if the same bytes are there; skipped if not, because then nothing can be counted.
  static Check check(LoadReport.SourceEntry source) {
    String name = "source " + source.uri();
    String expected = "sha256 " + source.sha256();
    if (!source.uri().startsWith("file:")) {
      return Check.skipped(
          name, CheckStage.FINAL, expected, "Only files are looked at again, not what a URL gives");
    }
    Path file = Path.of(URI.create(source.uri()));
    if (!Files.isRegularFile(file)) {
      return Check.skipped(name, CheckStage.FINAL, expected, "The file is not there any more");
    }
    try {
      String found = PartFile.sha256(file);
      return found.equals(source.sha256())
          ? Check.equal(name, CheckStage.FINAL, expected, "sha256 " + found, "")
          : Check.skipped(
              name,
              CheckStage.FINAL,
              expected,
              "The file has changed since (sha256 " + found + "), so its records prove nothing");
    } catch (IOException e) {
      return Check.skipped(
          name, CheckStage.FINAL, expected, "The file cannot be read: " + e.getMessage());
    }
  }
}
