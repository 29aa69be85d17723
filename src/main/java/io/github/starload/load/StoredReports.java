package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportReader;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds the report, the proof bundle and the design of a load: on this machine, else in the lake.
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
        .or(
            () ->
                inLake(loadId, LakeKeys.REPORT)
                    .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                    .map(text -> ReportReader.read(loadId.text(), text)))
        .orElseThrow(() -> unknown("report", loadId));
  }

  /// The design that a load ran by.
  ///
  /// @throws StarloadException of kind INPUT if there is none
  StarDesign design(LoadId loadId) {
    return reports
        .findBundle(loadId)
        .map(bytes -> BundleReader.read(loadId.text(), bytes).bundle().design())
        .or(
            () ->
                inLake(loadId, LakeKeys.DESIGN)
                    .map(bytes -> DesignFile.parse(LakeKeys.DESIGN + " in the lake", bytes)))
        .orElseThrow(() -> unknown("design", loadId));
  }

  /// The proof bundle that a load left, as a zip.
  ///
  /// @throws StarloadException of kind INPUT if there is none
  byte[] bundle(LoadId loadId) {
    return reports
        .findBundle(loadId)
        .or(() -> inLake(loadId, LakeKeys.BUNDLE))
        .orElseThrow(() -> unknown("proof bundle", loadId));
  }

  /// What the lake keeps of a load whose first half is done.
  ///
  /// @throws StarloadException of kind INPUT if there is nothing, or it was changed
  IngestedLoad ingested(LoadId loadId) {
    return inLake(loadId, LakeKeys.INGESTED)
        .map(bytes -> IngestedLoad.read(loadId, bytes))
        .orElseThrow(
            () ->
                StarloadException.input(
                    "Cannot resume load " + loadId + ": the lake keeps no ingested load of that id",
                    Location.NOWHERE,
                    "Ingest first: starload load --ingest; or name the target that it was for"));
  }

  private static StarloadException unknown(String what, LoadId loadId) {
    return StarloadException.input(
        "Cannot look at load " + loadId + ": neither this machine nor the lake has its " + what,
        Location.NOWHERE,
        "See `starload history` for the loads that are known");
  }

  private Optional<byte[]> inLake(LoadId loadId, String name) {
    String prefix =
        journal.all().stream()
            .filter(entry -> entry.loadId().equals(loadId))
            .map(JournalEntry::prefix)
            .findFirst()
            .orElse(target.defaults().prefix());
    String ending = "/load_id=" + loadId + "/" + name;
    return target.lake().list(prefix + "/processed/").stream()
        .map(LakeObject::key)
        .filter(key -> key.endsWith(ending))
        .findFirst()
        .map(key -> target.lake().read(key));
  }
}
