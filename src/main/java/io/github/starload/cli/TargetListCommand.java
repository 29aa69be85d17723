package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.load.TargetSummary;
import io.github.starload.settings.TargetSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `starload target list`: the names for `load --target`.
@Command(name = "list", description = "Lists the built-in and the saved targets.")
final class TargetListCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Mixin private JsonOption output = new JsonOption();

  TargetListCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (output.format() == Format.JSON) {
      console.json(services.targets().names().stream().map(this::json).toList());
      return 0;
    }
    TextTable table = new TextTable(List.of("target", "warehouse", "lake", "schema"));
    for (TargetSummary target : services.targets().summaries()) {
      table.row(List.of(target.name(), target.warehouse(), target.lake(), target.schema()));
    }
    table.lines().forEach(console::print);
    return 0;
  }

  private Map<String, String> json(String name) {
    Map<String, String> object = new LinkedHashMap<>();
    object.put("name", name);
    Optional<TargetSettings> saved = services.saved().find(name);
    if (saved.isEmpty()) {
      object.put("kind", "built-in");
    }
    saved.ifPresent(
        target -> target.entries().forEach((setting, value) -> object.put(setting.key(), value)));
    return object;
  }
}
