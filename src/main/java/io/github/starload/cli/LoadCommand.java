package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.design.StarDesign;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadStep;
import io.github.starload.load.Target;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.RecordKind;
import io.github.starload.source.Source;
import io.github.starload.stage.Compression;
import io.github.starload.stage.LoadId;
import io.github.starload.suggest.Suggester;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload load SOURCE…`: profile, suggest, load and prove.
@Command(
    name = "load",
    description = "Loads the sources as a star schema and proves that everything arrived.")
final class LoadCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(
      index = "0..*",
      paramLabel = SourceOptions.LABEL,
      description = SourceOptions.DESCRIPTION)
  private List<String> words = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Mixin private JsonOption output = new JsonOption();

  @Option(
      names = "--target",
      defaultValue = "sandbox",
      paramLabel = "NAME",
      description = "Where to load (default: ${DEFAULT-VALUE})")
  private String targetName = "";

  @Option(
      names = "--schema",
      defaultValue = LoadPlan.DEFAULT_SCHEMA,
      paramLabel = "NAME",
      description = "Schema of the tables (default: ${DEFAULT-VALUE})")
  private String schema = "";

  @Option(
      names = "--load-id",
      paramLabel = "ID",
      description = "Name of this load; a repeated one is refused (default: made from the time)")
  private @Nullable String loadId;

  @Option(
      names = "--compression",
      defaultValue = "gzip",
      paramLabel = "gzip|zstd|none",
      description = "Compression of the parts (default: ${DEFAULT-VALUE})")
  private Compression compression = Compression.GZIP;

  LoadCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = new Interruption()) {
      Cancellation cancel = interruption.cancellation();
      try (SourceOptions.Found found = options.open(words, services.openers(), console, cancel)) {
        return load(found.kinds(), cancel);
      }
    }
  }

  private int load(List<RecordKind> kinds, Cancellation cancel) {
    List<Source> sources = kinds.stream().flatMap(kind -> kind.sources().stream()).toList();
    StarDesign design =
        Suggester.suggest(
            Profiler.profileKinds(kinds, new ReadingProgress(console, sources), cancel));
    LoadPlan plan =
        LoadPlan.appendKinds(design, kinds).withSchema(schema).withCompression(compression);
    if (loadId != null) {
      plan = plan.withLoadId(new LoadId(loadId));
    }
    LoadReport report;
    try (Target target = services.targets().open(targetName, console::tell)) {
      report = services.loader().load(plan, target, this::tell, cancel);
    }
    switch (output.format()) {
      case JSON -> console.print(ReportJson.write(report).stripTrailing());
      case TEXT -> new ReportText(console).print(report);
    }
    return report.verdict() == LoadReport.Outcome.PASSED ? 0 : 1;
  }

  private void tell(LoadEvent event) {
    switch (event) {
      case LoadEvent.StepStarted(LoadStep step) ->
          console.tell(step.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " …");
      case LoadEvent.Progress _ -> {}
      case LoadEvent.Note(String sentence) -> console.tell(sentence);
    }
  }
}
