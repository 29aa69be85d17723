package io.github.starload.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `starload export`: hands a load over to production.
@Command(name = "export", description = "Hands a load over to production.")
final class ExportCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private ExportCommand() {}

  /// The command with its subcommands.
  static CommandLine with(Services services, Console console) {
    return new CommandLine(new ExportCommand())
        .addSubcommand(new ExportDbtCommand(services, console))
        .addSubcommand(new ExportAirflowCommand(services, console))
        .addSubcommand(new ExportSqlCommand(services, console));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Nothing is named to export to; there are dbt, airflow and sql");
  }
}
