package io.github.starload.load;

import io.github.starload.check.Check;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.bundle.BundleFile;
import io.github.starload.check.bundle.OpenedBundle;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.check.bundle.SourceLeg;
import io.github.starload.load.BundleReport.Leg;
import io.github.starload.load.BundleReport.LegName;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Source;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Verifies a proof bundle, whoever has it and wherever: what cannot be looked at is unverified
/// with the reason, never taken on trust.
final class BundleCheck {
  private final OpenedBundle opened;
  private final ProofBundle bundle;
  private final Path folder;
  private final List<Check> lake = new ArrayList<>();
  private final List<Check> warehouse = new ArrayList<>();

  /// @param folder for parts that are looked at, a table's at a time
  BundleCheck(OpenedBundle opened, Path folder) {
    this.opened = opened;
    this.bundle = opened.bundle();
    this.folder = folder;
  }

  BundleReport run(List<Source> sources, Supplier<Target> target, Cancellation cancel) {
    List<Check> source = SourceLeg.checks(bundle, sources, cancel);
    try (Target opening = target.get()) {
      look(opening);
    } catch (StarloadException e) {
      if (e.problem().kind() == ProblemKind.DEFECT) {
        throw e;
      }
      // Some tables were not looked at, in either place.
      lake.add(unreached("lake", e));
      warehouse.add(unreached("warehouse", e));
    }
    return new BundleReport(
        bundle.report(),
        List.of(
            new Leg(LegName.BUNDLE, opened.checks()),
            new Leg(LegName.SOURCE, source),
            new Leg(LegName.LAKE, lake),
            new Leg(LegName.WAREHOUSE, warehouse)));
  }

  private void look(Target target) {
    about(target.lake());
    Optional<RecordedSession> session = session(target);
    try {
      Optional<TargetRows> rows =
          session.map(
              open -> new TargetRows(open, bundle.schema(), new LoadId(bundle.report().loadId())));
      for (LoadReport.TableEntry entry : bundle.report().tables()) {
        table(entry, target.lake(), rows);
      }
    } finally {
      session.ifPresent(RecordedSession::close);
    }
  }

  private Optional<RecordedSession> session(Target target) {
    try {
      return Optional.of(new RecordedSession(target.connect(), new ArrayList<>()));
    } catch (StarloadException e) {
      warehouse.add(unreached("warehouse", e));
      return Optional.empty();
    }
  }

  /// The report and the manifests.
  private void about(Lake in) {
    if (!in.bucket().equals(bundle.bucket())) {
      lake.add(
          Check.skipped(
              "bucket",
              CheckStage.FINAL,
              bundle.bucket(),
              "The load went to another bucket than " + in.bucket() + ", which was looked at"));
    }
    same(in, bundle.folder() + LakeKeys.REPORT, opened.reportBytes());
    bundle.manifests().forEach((key, manifest) -> same(in, key, manifest));
  }

  private void same(Lake in, String key, byte[] content) {
    String expected = "sha256 " + BundleFile.sha256(content);
    lake.add(
        in.find(key).isPresent()
            ? Check.equal(
                key,
                CheckStage.FINAL,
                expected,
                "sha256 " + BundleFile.sha256(in.read(key)),
                "The object in the lake is not what the bundle has")
            : expected(
                Check.equal(
                    key,
                    CheckStage.FINAL,
                    expected,
                    LakeParts.ABSENT,
                    "There is no such object any more")));
  }

  /// A check that found nothing in the lake, where that is what a load that came to nothing leaves.
  private Check expected(Check check) {
    boolean takenAway = cameToNothing() && check.actual().equals(LakeParts.ABSENT);
    return takenAway
        ? Check.skipped(
            check.name(),
            check.stage(),
            check.expected(),
            "The load came to nothing, and its objects were taken away")
        : check;
  }

  /// Whether the load was not committed, as its report says.
  private boolean cameToNothing() {
    return bundle.report().tables().stream()
        .flatMap(table -> table.checks().stream())
        .noneMatch(check -> check.stage() == CheckStage.FINAL);
  }

  private void table(LoadReport.TableEntry entry, Lake in, Optional<TargetRows> rows) {
    StoredTable table = StoredTable.of(bundle.report(), entry);
    try (LakeParts parts = LakeParts.fetch(in, table, folder, CheckStage.FINAL)) {
      parts.checks().forEach(check -> lake.add(named(entry, expected(check))));
      rows.ifPresent(
          found -> {
            List<Check> checks = new ArrayList<>();
            checks.add(StoredLoadCheck.copied(entry, found.copied(table, in)));
            if (cameToNothing()) {
              checks.add(TargetRows.nothingToLookFor());
            } else {
              found.check(table, parts, checks);
            }
            checks.forEach(check -> warehouse.add(named(entry, check)));
          });
    }
  }

  private static Check named(LoadReport.TableEntry entry, Check check) {
    return new Check(
        entry.name() + ": " + check.name(),
        check.stage(),
        check.expected(),
        check.actual(),
        check.verdict(),
        check.reason());
  }

  private static Check unreached(String what, StarloadException e) {
    return Check.skipped(
        what, CheckStage.FINAL, "", "It could not be looked at: " + e.problem().sentence());
  }
}
