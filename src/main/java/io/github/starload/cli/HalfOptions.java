package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `--ingest` and `--resume`: a load in two commands, on one machine or on two.
final class HalfOptions {
  /// What does not say how the data are to be loaded.
  private static final Set<String> WITH_RESUME =
      Set.of("--resume", "--target", "--dry-run", "--json", "--html", "--bundle");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--ingest",
      description = "First half: stage, check, bring into the lake; the warehouse is not touched")
  private boolean ingest;

  @Option(
      names = "--resume",
      paramLabel = "LOADID",
      description = {
        "Second half of an ingested load, from any machine: check the lake again, COPY, prove.",
        "With --dry-run only the checks before COPY. May be repeated after any failure."
      })
  private @Nullable String resumed;

  boolean isIngest() {
    return ingest;
  }

  Optional<LoadId> resumed() {
    return Optional.ofNullable(resumed).map(LoadId::new);
  }

  /// @throws StarloadException of kind INPUT if sources or settings are named: a resumed load has
  ///     those with which it was ingested
  void requireNothingElse(List<String> sources) {
    Set<String> others = named();
    others.removeAll(WITH_RESUME);
    others.addAll(sources);
    if (!others.isEmpty()) {
      throw StarloadException.input(
          "Cannot resume with " + String.join(", ", others),
          Location.NOWHERE,
          "Leave that away; the load goes on with what it was ingested with");
    }
  }

  /// @throws StarloadException of kind INPUT if a dry run is to ingest, or an ingest to leave a
  ///     proof
  void requireWholeLoad() {
    Set<String> others = named();
    others.retainAll(Set.of("--dry-run", "--bundle"));
    if (ingest && !others.isEmpty()) {
      throw StarloadException.input(
          "Cannot ingest with " + String.join(", ", others),
          Location.NOWHERE,
          "Leave that away; --resume takes it");
    }
  }

  private Set<String> named() {
    Set<String> names = new TreeSet<>();
    for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
      names.add(option.longestName());
    }
    return names;
  }

  void printIngested(LoadReport report, String target, Console console) {
    if (report.verdict() == LoadReport.Outcome.FAILED) {
      new ReportText(console).print(report);
      return;
    }
    long rows = report.tables().stream().mapToLong(table -> table.rows().staged().orElse(0)).sum();
    console.print(
        "Load "
            + report.loadId()
            + " is in the lake: "
            + report.tables().size()
            + " tables, "
            + rows
            + " rows, every value accounted for; "
            + target
            + " holds nothing of it yet.");
    console.print(
        "To load it, here or on another machine: starload load --resume "
            + report.loadId()
            + (target.equals("sandbox") ? "" : " --target " + target));
  }
}
