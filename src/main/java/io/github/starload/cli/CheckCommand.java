package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.OpenedBundle;
import io.github.starload.load.BundleReport;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.Target;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `starload check LOADID` and `starload check BUNDLE [SOURCE…]`: verifies an earlier load again,
/// without loading.
@Command(
    name = "check",
    description = {
      "Verifies an earlier load again: source files, parts in the lake, COPY, tables.",
      "With a proof bundle: the bundle itself, then what it says of sources, lake and warehouse."
    })
final class CheckCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "LOADID|BUNDLE",
      description = "See `starload history`; or the zip of `starload history LOADID --bundle`")
  private String checked = "";

  @Parameters(
      index = "1..*",
      paramLabel = SourceOptions.LABEL,
      description = "Where the sources of the bundle are now (default: where they were)")
  private List<String> sources = List.of();

  @Mixin private JsonOption output = new JsonOption();

  @Mixin private HtmlOption html = new HtmlOption();

  @Mixin private LoadsOptions loads = new LoadsOptions();

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      description =
          "Runs data tests beside: ${COMPLETION-CANDIDATES}, those of `starload export dbt`")
  private @Nullable Suite suite;

  @Option(
      names = "--offline",
      description = "Of a bundle: look at no target; lake and warehouse stay unverified")
  private boolean offline;

  /// The data tests there are.
  enum Suite {
    DBT
  }

  CheckCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    return checked.endsWith(".zip") || Files.isRegularFile(Path.of(checked)) ? bundle() : load();
  }

  private int load() {
    if (!sources.isEmpty() || offline) {
      throw usage("Sources and --offline go with a bundle, and " + checked + " is none");
    }
    LoadReport report;
    try (Target target = loads.open(services, console)) {
      LoadId id = new LoadId(checked);
      report =
          suite == Suite.DBT
              ? services.loader().checkWithSuite(target, loads.schema(), id, this::tell)
              : services.loader().check(target, loads.schema(), id, this::tell);
    }
    html.write(report, console);
    switch (output.format()) {
      case JSON -> console.print(ReportJson.write(report).stripTrailing());
      case TEXT -> new ReportText(console).print(report);
    }
    return report.verdict() == LoadReport.Outcome.PASSED ? 0 : 1;
  }

  private int bundle() {
    if (suite != null || html.isWanted()) {
      throw usage("--suite and --html go with a load id, and " + checked + " is a bundle");
    }
    OpenedBundle opened = BundleReader.read(Path.of(checked));
    LoadReport load = opened.bundle().report();
    BundleReport report;
    try (Interruption interruption = new Interruption()) {
      report =
          services
              .loader()
              .check(
                  opened,
                  sources,
                  services.openers(),
                  () -> target(load),
                  interruption.cancellation());
    }
    BundleText.print(report, output.format(), console);
    return report.match() == BundleReport.Match.MATCH ? 0 : 1;
  }

  private Target target(LoadReport report) {
    if (offline) {
      throw StarloadException.environment(
          "No target was looked at", Location.NOWHERE, "Leave --offline away", null);
    }
    return loads.open(services, console, report.target());
  }

  private CommandLine.ParameterException usage(String what) {
    return new CommandLine.ParameterException(spec.commandLine(), what);
  }

  private void tell(LoadEvent event) {
    if (event instanceof LoadEvent.Note(String sentence)) {
      console.tell(sentence);
    }
  }
}
