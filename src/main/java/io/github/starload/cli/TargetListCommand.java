package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.settings.TargetSettings;
import io.github.starload.settings.WarehouseSettings;
import io.github.starload.settings.WarehouseSettings.Place;
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
    for (String name : services.targets().names()) {
      table.row(
          services
              .saved()
              .find(name)
              .map(TargetListCommand::cells)
              .orElse(List.of(name, "built in", "built in", "public")));
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

  private static List<String> cells(TargetSettings target) {
    String warehouse =
        switch (target.warehouse()) {
          case WarehouseSettings.Jdbc jdbc ->
              "jdbc: " + jdbc.database() + " at " + jdbc.host() + ":" + jdbc.port();
          case WarehouseSettings.DataApi api ->
              "data-api: " + api.database() + " of " + place(api.place());
        };
    String lake = "s3://" + target.lake().bucket() + "/" + target.lake().prefix();
    return List.of(target.name(), warehouse, lake, target.schema());
  }

  private static String place(Place place) {
    return switch (place) {
      case Place.Cluster(String id) -> "cluster " + id;
      case Place.Workgroup(String name) -> "workgroup " + name;
    };
  }
}
