package io.github.starload.cli;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Setting;
import io.github.starload.settings.TargetSettings;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `starload target add NAME`: saves a target; its options are the [Setting]s.
@Command(
    name = "add",
    description = {
      "Saves a target under a name for load --target; nothing is connected to.",
      "Never a secret: passwords are asked for, or come from the environment or AWS."
    })
final class TargetAddCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "TARGET", description = "Lower-case letters, digits, - and _")
  private String name = "";

  private TargetAddCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  /// The command with one option a setting.
  static CommandLine with(Services services, Console console) {
    CommandLine line = new CommandLine(new TargetAddCommand(services, console));
    for (Setting setting : Setting.values()) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder("--" + setting.key())
                  .paramLabel(setting.form())
                  .description(setting.help())
                  .type(String.class)
                  .build());
    }
    return line;
  }

  @Override
  public Integer call() {
    Map<Setting, String> entries = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = spec.findOption("--" + setting.key()).getValue();
      if (value != null) {
        entries.put(setting, value);
      }
    }
    if (services.targets().names().contains(name) && services.saved().find(name).isEmpty()) {
      throw StarloadException.input(
          "Cannot add target " + name + ": a built-in target has that name",
          Location.NOWHERE,
          "Choose another name");
    }
    services.saved().add(new TargetSettings(name, entries));
    console.print("Target " + name + " is saved. Try it: starload target test " + name);
    return 0;
  }
}
