package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.export.airflow.AirflowDag;
import io.github.starload.load.LoadedStar;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `starload export airflow LOADID`: a DAG that repeats the load, with its gates as tasks.
@Command(
    name = "airflow",
    description = "Writes a DAG for Airflow 2 and 3 that repeats the load, each gate a task.")
final class ExportAirflowCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private ExportOptions export = new ExportOptions();

  ExportAirflowCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    LoadedStar star = export.star(services, console);
    LoadReport report = star.report();
    List<String> sources =
        report.sources().stream().map(LoadReport.SourceEntry::word).distinct().toList();
    AirflowDag dag =
        new AirflowDag(star.design(), sources, report.target(), star.schema(), report.mode());
    console.tell(
        "The DAG and its design are in " + export.write(dag.files()).resolve("dags") + ".");
    return 0;
  }
}
