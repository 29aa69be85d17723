package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.suggest.edit.DesignGrowth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// `--update-design`: keeps what a design grew by.
final class GrownDesign {
  @Option(
      names = "--update-design",
      description = "Write the design back to the file of --design if it grew and the load passed")
  private boolean update;

  /// Refuses to update what is not there.
  ///
  /// @throws StarloadException of kind INPUT
  void require(Optional<Path> file) {
    if (update && file.isEmpty()) {
      throw StarloadException.input(
          "Cannot update the design: none is given",
          Location.NOWHERE,
          "Give its file with --design, or leave --update-design away");
    }
  }

  /// What the report says of a design that grew: each thing, and how it is kept.
  List<LoadReport.Finding> findings(DesignGrowth growth, Optional<Path> file) {
    String kept =
        file.map(
                path ->
                    update
                        ? "it is written to " + path + " once the load has passed"
                        : "to keep it in " + path + ", load with --update-design")
            .orElse("");
    return growth.grown().stream()
        .map(
            grown ->
                new LoadReport.Finding(
                    "grown design",
                    grown.path().toString(),
                    1,
                    "",
                    "The design grew for this load: " + grown.sentence() + "; " + kept + "."))
        .toList();
  }

  /// Writes the design back after a load.
  void keep(DesignGrowth growth, Optional<Path> file, LoadReport report, Console console) {
    boolean passed = report.verdict() == LoadReport.Outcome.PASSED;
    if (growth.grown().isEmpty() || file.isEmpty() || !passed) {
      return;
    }
    if (update) {
      DesignFile.save(growth.design(), file.get());
      console.tell("The design as it grew is in " + file.get() + ".");
    } else {
      console.tell(
          "The design grew for this load alone; to keep it in "
              + file.get()
              + ", load with --update-design.");
    }
  }
}
