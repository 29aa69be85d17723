package io.github.starload.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `starload target`: the places to load into that a person saved.
@Command(name = "target", description = "Adds, lists, tests and removes targets of loads.")
final class TargetCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private TargetCommand() {}

  /// The command with its subcommands.
  static CommandLine with(Services services, Console console) {
    return new CommandLine(new TargetCommand())
        .addSubcommand(TargetAddCommand.with(services, console))
        .addSubcommand(new TargetListCommand(services, console))
        .addSubcommand(new TargetTestCommand(services, console))
        .addSubcommand(new TargetRemoveCommand(services, console));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "No command is given; there are add, list, test and remove");
  }
}
