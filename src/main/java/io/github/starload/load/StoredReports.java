package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportReader;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds the report of a load: on this machine, else in the lake.
final class StoredReports {
  private final Reports reports;
  private final Journal journal;
  private final Target target;

  StoredReports(Reports reports, Journal journal, Target target) {
    this.reports = reports;
    this.journal = journal;
    this.target = target;
  }

  /// @throws StarloadException of kind INPUT if there is none
  LoadReport find(LoadId loadId) {
    return reports
        .find(loadId)
        .or(() -> inLake(loadId))
        .orElseThrow(
            () ->
                StarloadException.input(
                    "Cannot find the report of load "
                        + loadId
                        + ": neither this machine nor the lake has it",
                    Location.NOWHERE,
                    "See `starload history` for the loads that are known"));
  }

  private Optional<LoadReport> inLake(LoadId loadId) {
    String prefix =
        journal.all().stream()
            .filter(entry -> entry.loadId().equals(loadId))
            .map(JournalEntry::prefix)
            .findFirst()
            .orElse(LoadPlan.DEFAULT_PREFIX);
    String ending = "/load_id=" + loadId + "/report.json";
    return target.lake().list(prefix + "/processed/").stream()
        .map(LakeObject::key)
        .filter(key -> key.endsWith(ending))
        .findFirst()
        .map(key -> new String(target.lake().read(key), StandardCharsets.UTF_8))
        .map(text -> ReportReader.read(loadId.text(), text));
  }
}
