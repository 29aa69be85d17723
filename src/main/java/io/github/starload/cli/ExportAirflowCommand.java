package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.export.ExportFile;
import io.github.starload.export.ExportFolder;
import io.github.starload.export.airflow.AirflowDag;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadedStar;
import io.github.starload.load.Target;
import io.github.starload.stage.LoadId;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload export airflow LOADID`: a DAG that repeats the load, with its gates as tasks.
@Command(
    name = "airflow",
    description = "Writes a DAG for Airflow 2 and 3 that repeats the load, each gate a task.")
final class ExportAirflowCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "LOADID", description = "See `starload history`")
  private String loadId = "";

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FOLDER",
      description = "Made if need be; no file in it is overwritten")
  private Path output = Path.of("");

  @Option(
      names = "--target",
      defaultValue = "sandbox",
      paramLabel = "NAME",
      description = "Where the load is (default: ${DEFAULT-VALUE})")
  private String targetName = "";

  @Option(
      names = "--schema",
      defaultValue = LoadPlan.DEFAULT_SCHEMA,
      paramLabel = "NAME",
      description = "Schema of the tables (default: ${DEFAULT-VALUE})")
  private String schema = "";

  ExportAirflowCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    LoadedStar star;
    try (Target target = services.targets().open(targetName, console::tell)) {
      star = services.loader().star(target, schema, new LoadId(loadId));
    }
    List<String> sources =
        star.report().sources().stream()
            .map(LoadReport.SourceEntry::uri)
            .map(ExportAirflowCommand::word)
            .toList();
    List<ExportFile> files =
        new AirflowDag(star.design(), sources, targetName, schema, star.report().mode()).files();
    ExportFolder.write(files, output);
    console.tell("The DAG and its design are in " + output.resolve("dags") + ".");
    return 0;
  }

  /// A source as `starload load` takes it: files by path.
  private static String word(String uri) {
    return uri.startsWith("file:") ? Path.of(URI.create(uri)).toString() : uri;
  }
}
