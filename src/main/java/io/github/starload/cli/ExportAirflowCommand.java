package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.export.ExportFile;
import io.github.starload.export.airflow.AirflowDag;
import io.github.starload.export.airflow.AirflowSqlDag;
import io.github.starload.load.LoadedStar;
import io.github.starload.load.SqlScript;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `starload export airflow LOADID`: a DAG that repeats the load, with its gates as tasks.
@Command(
    name = "airflow",
    description = "Writes a DAG for Airflow 2 and 3 that repeats the load, each gate a task.")
final class ExportAirflowCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private ExportOptions export = new ExportOptions();

  @Option(
      names = "--operators",
      defaultValue = "command",
      paramLabel = "command|provider",
      description = {
        "command: tasks run starload, on new data (default)",
        "provider: Airflow's own operators bring this one load from the lake into a warehouse"
      })
  private Operators operators = Operators.COMMAND;

  /// What tasks are made of.
  enum Operators {
    COMMAND,
    PROVIDER
  }

  ExportAirflowCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    Path dags = export.write(operators == Operators.COMMAND ? commands() : statements());
    console.tell("The DAG and what it reads are in " + dags.resolve("dags") + ".");
    return 0;
  }

  private List<ExportFile> statements() {
    SqlScript script = export.script(services, console);
    return new AirflowSqlDag(
            script.dataset(),
            script.manifests(),
            script.partBytes(),
            script.transaction(),
            script.checksAfter())
        .files();
  }

  private List<ExportFile> commands() {
    LoadedStar star = export.star(services, console);
    LoadReport report = star.report();
    List<String> sources =
        report.sources().stream().map(LoadReport.SourceEntry::word).distinct().toList();
    return new AirflowDag(star.design(), sources, report.target(), star.schema(), report.mode())
        .files();
  }
}
