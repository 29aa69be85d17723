package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.check.ReportReader;
import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// The reports of loads on this machine, one file a load, and the drafts from before COMMIT.
///
/// @param folder of the reports; made when needed
/// @param staging folder below which each load has its own
record Reports(Path folder, Path staging) {

  /// Keeps a report, in place of its draft.
  void keep(LoadReport report) {
    write(folder.resolve(report.loadId() + ".json"), report);
    try {
      Files.deleteIfExists(draftFile(new LoadId(report.loadId())));
    } catch (IOException e) {
      throw cannot(report, e);
    }
  }

  /// Keeps what is known right before COMMIT, so that the report can be finished after a kill.
  void keepDraft(LoadReport report) {
    write(draftFile(new LoadId(report.loadId())), report);
  }

  /// Keeps the design that a load runs by.
  void keepDesign(LoadId loadId, StarDesign design) {
    try {
      Files.createDirectories(folder);
      DesignFile.save(design, designFile(loadId));
    } catch (IOException e) {
      throw StarloadException.environment(
          "The design of load " + loadId + " cannot be kept in " + folder + ": " + e.getMessage(),
          Location.NOWHERE,
          "Make room on that disk; nothing was loaded",
          e);
    }
  }

  /// The design that a load ran by; empty if this machine has none.
  Optional<StarDesign> findDesign(LoadId loadId) {
    Path file = designFile(loadId);
    return Files.exists(file) ? Optional.of(DesignFile.read(file)) : Optional.empty();
  }

  /// The report of a load; empty if this machine has none.
  Optional<LoadReport> find(LoadId loadId) {
    return read(folder.resolve(loadId + ".json"));
  }

  /// The newest that this machine has of a load: its report, or what was known before COMMIT.
  Optional<LoadReport> draft(LoadId loadId) {
    return find(loadId).or(() -> read(draftFile(loadId)));
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

  private Path designFile(LoadId loadId) {
    return folder.resolve(loadId + DesignFile.ENDING);
  }

  private Path draftFile(LoadId loadId) {
    return folder.resolve(loadId + ".draft");
  }

  private static Optional<LoadReport> read(Path file) {
    try {
      return Files.exists(file)
          ? Optional.of(ReportReader.read(file.toString(), Files.readString(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot read the report " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that the file can be read",
          e);
    }
  }

  private void write(Path file, LoadReport report) {
    try {
      Files.createDirectories(folder);
      Files.writeString(file, ReportJson.write(report));
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
