package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.Target;
import io.github.starload.stage.LoadId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin private LoadsOptions loads = new LoadsOptions();

  CheckCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    LoadReport report;
    try (Target target = loads.open(services, console)) {
      report = services.loader().check(target, loads.schema(), new LoadId(loadId), this::tell);
    }
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
