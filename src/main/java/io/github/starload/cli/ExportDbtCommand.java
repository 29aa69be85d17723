package io.github.starload.cli;

import io.github.starload.export.ExportFile;
import io.github.starload.export.dbt.Arguments;
import io.github.starload.export.dbt.DbtProject;
import io.github.starload.load.LoadedStar;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `starload export dbt LOADID`: a dbt project with the tests that the load kept.
@Command(
    name = "dbt",
    description =
        "Writes a dbt project for dbt-redshift: sources with data tests, staging models, profile.")
final class ExportDbtCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private ExportOptions export = new ExportOptions();

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
    LoadedStar star = export.star(services, console);
    List<ExportFile> files =
        new DbtProject(
                star.design(),
                star.schema(),
                star.report().loadId(),
                star.tests(),
                flat ? Arguments.FLAT : Arguments.NESTED)
            .files();
    Path folder = export.write(files);
    console.tell(
        "A dbt project of "
            + files.size()
            + " files with "
            + star.tests().size()
            + " tests is in "
            + folder
            + ".");
    return 0;
  }
}
