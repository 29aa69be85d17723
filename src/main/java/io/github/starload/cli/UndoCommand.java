package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.load.Target;
import io.github.starload.load.UndoReport;
import io.github.starload.stage.LoadId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload undo LOADID`: takes the rows of one load out again.
@Command(
    name = "undo",
    description = "Removes the rows of one load; rows that it replaced do not come back.")
final class UndoCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(paramLabel = "LOADID", description = "See `starload history`")
  private String loadId = "";

  @Mixin private JsonOption output = new JsonOption();

  @Mixin private LoadsOptions loads = new LoadsOptions();

  UndoCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    UndoReport report;
    try (Target target = loads.open(services, console)) {
      report = services.loader().undo(target, loads.schema(), new LoadId(loadId));
    }
    if (output.format() == Format.JSON) {
      console.json(json(report));
    } else {
      TextTable table = new TextTable(List.of("table", "removed", "kept"));
      for (UndoReport.TableUndone undone : report.tables()) {
        table.row(
            List.of(undone.name(), Long.toString(undone.removed()), Long.toString(undone.kept())));
      }
      table.lines().forEach(console::print);
      console.print(report.sentence());
    }
    return 0;
  }

  private static Map<String, Object> json(UndoReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", "starload-undo/1");
    json.put("loadId", report.loadId());
    json.put("mode", report.mode());
    List<Object> tables = new ArrayList<>();
    for (UndoReport.TableUndone undone : report.tables()) {
      Map<String, Object> table = new LinkedHashMap<>();
      table.put("name", undone.name());
      table.put("removed", undone.removed());
      table.put("kept", undone.kept());
      tables.add(table);
    }
    json.put("tables", tables);
    json.put("sentence", report.sentence());
    return json;
  }
}
