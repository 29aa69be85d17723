package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportHtml;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--html`: the report as a page beside what the command prints.
final class HtmlOption {
  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Also write the report there as one page for people, which needs no other file")
  private @Nullable Path file;

  boolean isWanted() {
    return file != null;
  }

  /// Writes the page if one is wanted.
  void write(LoadReport report, Console console) {
    if (file == null) {
      return;
    }
    try {
      Files.writeString(file, ReportHtml.write(report));
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot write the page to " + file + ": " + e.getMessage(),
          Location.NOWHERE,
          "Name a file in a folder that exists; the report itself is kept: starload history "
              + report.loadId(),
          e);
    }
    console.tell("The report is written to " + file);
  }
}
