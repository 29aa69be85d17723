package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.cli.Console.Format;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadHistoryEntry;
import io.github.starload.load.Target;
import io.github.starload.stage.LoadId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload history [LOADID]`: settles what was left half done, then lists the loads; or shows the
/// report of one.
@Command(
    name = "history",
    description = {
      "Lists loads with their verdicts; first finishes or cleans up what was cut off.",
      "With a load id, shows the report of that load."
    })
final class HistoryCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "LOADID", description = "The load whose report to show")
  private @Nullable String loadId;

  @Mixin private JsonOption output = new JsonOption();

  @Mixin private HtmlOption html = new HtmlOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private LoadsOptions loads = new LoadsOptions();

  HistoryCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    return loadId == null ? list() : report(new LoadId(loadId));
  }

  private int report(LoadId id) {
    LoadReport report;
    try (Target target = loads.open(services, console)) {
      report = services.loader().report(target, id);
      bundle.write(() -> services.loader().bundle(target, id), console);
    }
    html.write(report, console);
    switch (output.format()) {
      case JSON -> console.print(ReportJson.write(report).stripTrailing());
      case TEXT -> new ReportText(console).print(report);
    }
    return report.verdict() == LoadReport.Outcome.PASSED ? 0 : 1;
  }

  private int list() {
    List<LoadHistoryEntry> entries;
    try (Target target = loads.open(services, console)) {
      entries =
          services
              .loader()
              .history(
                  target,
                  loads.schema(),
                  event -> {
                    if (event instanceof LoadEvent.Note(String sentence)) {
                      console.tell(sentence);
                    }
                  });
    }
    if (output.format() == Format.JSON) {
      console.json(json(entries));
    } else {
      TextTable table =
          new TextTable(List.of("load", "dataset", "mode", "begun", "status", "verdict"));
      for (LoadHistoryEntry entry : entries) {
        table.row(
            List.of(
                entry.loadId(),
                entry.dataset(),
                entry.mode(),
                entry.begunAt(),
                entry.status(),
                verdict(entry)));
      }
      table.lines().forEach(console::print);
    }
    return 0;
  }

  private static String verdict(LoadHistoryEntry entry) {
    return entry.verdict().map(v -> v.name().toLowerCase(Locale.ROOT)).orElse("–");
  }

  private static List<Object> json(List<LoadHistoryEntry> entries) {
    List<Object> json = new ArrayList<>();
    for (LoadHistoryEntry entry : entries) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("loadId", entry.loadId());
      object.put("dataset", entry.dataset());
      object.put("schema", entry.schema());
      object.put("mode", entry.mode());
      object.put("begunAt", entry.begunAt());
      object.put("status", entry.status());
      entry.verdict().ifPresent(v -> object.put("verdict", v.name().toLowerCase(Locale.ROOT)));
      json.add(object);
    }
    return json;
  }
}
