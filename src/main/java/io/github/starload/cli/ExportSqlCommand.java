package io.github.starload.cli;

import io.github.starload.export.ExportFile;
import io.github.starload.load.SqlScript;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `starload export sql LOADID`: the load as scripts that another tool runs.
@Command(
    name = "sql",
    description = {
      "Writes load.sql (tables, COPY from the lake, checks; one transaction) and undo.sql.",
      "For a warehouse that does not have the load yet; into the load's schema, unless --schema",
      "names another."
    })
final class ExportSqlCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private ExportOptions export = new ExportOptions();

  ExportSqlCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    SqlScript script = export.script(services, console);
    Path folder =
        export.write(
            List.of(
                new ExportFile("load.sql", script.loadText()),
                new ExportFile("undo.sql", script.undoText())));
    console.tell(
        "A script of "
            + script.load().size()
            + " statements that repeats the load, and one that undoes it, are in "
            + folder
            + ".");
    return 0;
  }
}
