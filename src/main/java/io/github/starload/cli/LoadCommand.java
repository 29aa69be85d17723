package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.design.StarDesign;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadMode;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.LoadStep;
import io.github.starload.load.SchemaEvolution;
import io.github.starload.load.Target;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profiler;
import io.github.starload.source.Source;
import io.github.starload.stage.Compression;
import io.github.starload.stage.LoadId;
import io.github.starload.suggest.Suggester;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload load FILE…`: profile, suggest, load and prove.
@Command(
    name = "load",
    description = "Loads the files as a star schema and proves that everything arrived.")
final class LoadCommand implements Callable<Integer> {
  private final Services services;
  private final Console console;

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON files, plain or gzip")
  private List<Path> files = List.of();

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

  @Option(
      names = "--mode",
      defaultValue = "append",
      paramLabel = "append|replace|merge",
      description =
          "What becomes of the rows that are there: append keeps them, replace removes them, merge"
              + " renews those with the same natural key (default: ${DEFAULT-VALUE})")
  private LoadMode mode = LoadMode.APPEND;

  @Option(
      names = "--frozen",
      description = "Refuse to alter tables that exist, rather than lengthen texts and add columns")
  private boolean frozen;

  @Option(
      names = "--dry-run",
      description = "Stage and check on this machine, show what would be done, change nothing")
  private boolean dryRun;

  LoadCommand(Services services, Console console) {
    this.services = services;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = new Interruption()) {
      return load(interruption.cancellation());
    }
  }

  private int load(Cancellation cancel) {
    List<Source> sources = InputFiles.sources(files);
    StarDesign design =
        Suggester.suggest(Profiler.profile(sources, new ReadingProgress(console, sources), cancel));
    LoadPlan plan =
        LoadPlan.append(design, sources)
            .withSchema(schema)
            .withMode(mode)
            .withEvolution(frozen ? SchemaEvolution.FROZEN : SchemaEvolution.ALLOWED)
            .withCompression(compression);
    if (loadId != null) {
      plan = plan.withLoadId(new LoadId(loadId));
    }
    return dryRun ? propose(plan, cancel) : load(plan, cancel);
  }

  private int propose(LoadPlan plan, Cancellation cancel) {
    LoadProposal proposal;
    try (Target target = services.targets().open(targetName, console::tell)) {
      proposal = services.loader().propose(plan, target, this::tell, cancel);
    }
    switch (output.format()) {
      case JSON -> console.json(ProposalText.json(proposal));
      case TEXT -> ProposalText.print(proposal, console);
    }
    return proposal.failed().isEmpty() ? 0 : 1;
  }

  private int load(LoadPlan plan, Cancellation cancel) {
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
