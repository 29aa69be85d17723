package io.github.starload.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `starload sandbox`: reach and steer the built-in sandbox.
@Command(name = "sandbox", description = "Reaches and steers the built-in sandbox.")
final class SandboxCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private SandboxCommand() {}

  /// The command with its subcommands.
  static CommandLine with(Services services, Console console) {
    return new CommandLine(new SandboxCommand())
        .addSubcommand(new SandboxEnvCommand(services, console))
        .addSubcommand(new SandboxSqlCommand(services, console))
        .addSubcommand(new SandboxStatusCommand(services, console))
        .addSubcommand(new SandboxStopCommand(services, console))
        .addSubcommand(new SandboxServeCommand(services));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "No command is given; there are env, sql, status and stop");
  }
}
