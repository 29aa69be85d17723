package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.Target;
import io.github.starload.stage.LoadId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload check LOADID`: verifies an earlier load again, without loading.
@Command(
    name = "check",
    description = "Verifies an earlier load again: source files, parts in the lake, COPY, tables.")
final class CheckCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "LOADID", description = "See `starload history`")
  private String loadId = "";

  @Mixin private JsonOption output = new JsonOption();

  @Mixin private HtmlOption html = new HtmlOption();

  @Mixin private LoadsOptions loads = new LoadsOptions();

  @Option(
      names = "--suite",
      paramLabel = "SUITE",
      description =
          "Runs data tests beside: ${COMPLETION-CANDIDATES}, those of `starload export dbt`")
  private @Nullable Suite suite;

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
    LoadReport report;
    try (Target target = loads.open(services, console)) {
      LoadId id = new LoadId(loadId);
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

  private void tell(LoadEvent event) {
    if (event instanceof LoadEvent.Note(String sentence)) {
      console.tell(sentence);
    }
  }
}
