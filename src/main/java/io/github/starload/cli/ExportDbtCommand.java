package io.github.starload.cli;

import io.github.starload.export.ExportFile;
import io.github.starload.export.ExportFolder;
import io.github.starload.export.dbt.Arguments;
import io.github.starload.export.dbt.DbtProject;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadedStar;
import io.github.starload.load.Target;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload export dbt LOADID`: a dbt project with the tests that the load kept.
@Command(
    name = "dbt",
    description =
        "Writes a dbt project for dbt-redshift: sources with data tests, staging models, profile.")
final class ExportDbtCommand implements Callable<Integer> {
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

  @Option(
      names = "--flat-arguments",
      description = "Writes the arguments of tests as dbt before 1.10.5 wants them")
  private boolean flat;

  ExportDbtCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    LoadedStar star;
    try (Target target = services.targets().open(targetName, console::tell)) {
      star = services.loader().star(target, schema, new LoadId(loadId));
    }
    List<ExportFile> files =
        new DbtProject(
                star.design(),
                star.schema(),
                loadId,
                star.tests(),
                flat ? Arguments.FLAT : Arguments.NESTED)
            .files();
    ExportFolder.write(files, output);
    console.tell(
        "A dbt project of "
            + files.size()
            + " files with "
            + star.tests().size()
            + " tests is in "
            + output
            + ".");
    return 0;
  }
}
