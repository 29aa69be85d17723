package io.github.starload.cli;

import io.github.starload.source.SourceOpeners;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `starload design`: suggests, edits, shows and compares designs.
@Command(name = "design", description = "Suggests, edits, shows and compares designs.")
final class DesignCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private DesignCommand() {}

  /// The command with its subcommands.
  static CommandLine with(SourceOpeners openers, Console console) {
    return new CommandLine(new DesignCommand())
        .addSubcommand(new DesignSuggestCommand(openers, console))
        .addSubcommand(DesignEditCommand.with(openers, console))
        .addSubcommand(new DesignShowCommand(console))
        .addSubcommand(new DesignDiffCommand(console));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "No command is given; there are suggest, edit, show and diff");
  }
}
