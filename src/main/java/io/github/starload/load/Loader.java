package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Runs loads and keeps their reports.
public final class Loader {
  private static final BackOff BACK_OFF = BackOff.doubling(Duration.ofMillis(500));

  private final Path stagingFolder;
  private final Path reportFolder;

  /// A loader that stages below one folder and keeps reports in another; both are made when needed.
  public Loader(Path stagingFolder, Path reportFolder) {
    this.stagingFolder = stagingFolder;
    this.reportFolder = reportFolder;
  }

  /// Runs a load to its end. A failed check is a report with outcome FAILED; then, as after an
  /// exception, the target holds what it held before.
  ///
  /// @throws StarloadException of kind INPUT if the data cannot be loaded as designed, ENVIRONMENT
  ///     if target or disk refuse, CANCELLED if asked to stop; its message says what is left behind
  public LoadReport load(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    Path folder = stagingFolder.resolve(plan.loadId().text());
    LoadReport report = new LoadRun(plan, target, folder, listener, cancel, BACK_OFF).run();
    keep(report);
    return report;
  }

  /// What [#load] would do, after staging and checking the data on this machine; the target's
  /// catalogue is read, and nothing is uploaded or changed.
  ///
  /// @throws StarloadException as [#load]
  public LoadProposal propose(
      LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    Path folder = stagingFolder.resolve(plan.loadId().text());
    return new LoadRun(plan, target, folder, listener, cancel, BACK_OFF).propose();
  }

  private void keep(LoadReport report) {
    try {
      Files.createDirectories(reportFolder);
      Files.writeString(reportFolder.resolve(report.loadId() + ".json"), ReportJson.write(report));
    } catch (IOException e) {
      throw StarloadException.environment(
          "The load "
              + report.loadId()
              + " ended ("
              + report.verdict()
              + ") but its report cannot be kept in "
              + reportFolder
              + ": "
              + e.getMessage(),
          Location.NOWHERE,
          "Make room on that disk; a copy of the report is in the lake",
          e);
    }
  }
}
