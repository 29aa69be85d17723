package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.check.ReportReader;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The reports of loads on this machine, each with its proof bundle beside it, and the drafts from
/// before COMMIT.
///
/// @param folder of the reports; made when needed
/// @param staging folder below which each load has its own
record Reports(Path folder, Path staging) {

  /// Keeps a report and its bundle, in place of their draft.
  void keep(ProofBundle bundle) {
    LoadReport report = bundle.report();
    write(bundleFile(report.loadId()), BundleFile.write(bundle), report);
    write(
        folder.resolve(report.loadId() + ".json"),
        ReportJson.write(report).getBytes(StandardCharsets.UTF_8),
        report);
    try {
      Files.deleteIfExists(draftFile(new LoadId(report.loadId())));
    } catch (IOException e) {
      throw cannot(report, e);
    }
  }

  /// Keeps what is known right before COMMIT, so that the report can be finished after a kill.
  void keepDraft(ProofBundle bundle) {
    LoadReport report = bundle.report();
    write(draftFile(new LoadId(report.loadId())), BundleFile.write(bundle), report);
  }

  /// The report of a load; empty if this machine has none.
  Optional<LoadReport> find(LoadId loadId) {
    return read(folder.resolve(loadId + ".json"))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(text -> ReportReader.read(loadId.text(), text));
  }

  /// The proof bundle of a load; empty if this machine has none.
  Optional<byte[]> findBundle(LoadId loadId) {
    return read(bundleFile(loadId.text()));
  }

  /// The newest that this machine has of a load: its bundle, or what was known before COMMIT.
  Optional<ProofBundle> draft(LoadId loadId) {
    return findBundle(loadId)
        .or(() -> read(draftFile(loadId)))
        .map(bytes -> BundleReader.read(loadId.text(), bytes).bundle());
  }

  /// Removes what an abandoned load staged on this machine, and the lock that nobody holds.
  void removeStaging(LoadId loadId) {
    Path left = staging.resolve(loadId.text());
    try {
      if (Files.isDirectory(left)) {
        try (Stream<Path> files = Files.walk(left)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
          }
        }
      }
      Files.deleteIfExists(staging.resolve(loadId + ".lock"));
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot remove what load " + loadId + " staged in " + left + ": " + e.getMessage(),
          Location.NOWHERE,
          "Remove that folder",
          e);
    }
  }

  private Path bundleFile(String loadId) {
    return folder.resolve(loadId + ".proof.zip");
  }

  private Path draftFile(LoadId loadId) {
    return folder.resolve(loadId + ".draft");
  }

  private static Optional<byte[]> read(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot read the report " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that the file can be read",
          e);
    }
  }

  /// Writes a file whole or not at all.
  private void write(Path file, byte[] content, LoadReport report) {
    try {
      Files.createDirectories(folder);
      Path begun = file.resolveSibling(file.getFileName() + ".begun");
      Files.write(begun, content);
      Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw cannot(report, e);
    }
  }

  private StarloadException cannot(LoadReport report, IOException e) {
    return StarloadException.environment(
        "The report of load "
            + report.loadId()
            + " ("
            + report.verdict()
            + ") cannot be kept in "
            + folder
            + ": "
            + e.getMessage(),
        Location.NOWHERE,
        "Make room on that disk; `starload history` finishes the report then",
        e);
  }
}
