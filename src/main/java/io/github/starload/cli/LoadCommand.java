package io.github.starload.cli;

import io.github.starload.check.LoadReport;
import io.github.starload.check.ReportJson;
import io.github.starload.design.StarDesign;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadMode;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.LoadStep;
import io.github.starload.load.Loader;
import io.github.starload.load.SchemaEvolution;
import io.github.starload.load.Target;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.RecordKind;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.part.PartForm;
import io.github.starload.suggest.edit.DesignGrowth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

  @Mixin private HtmlOption html = new HtmlOption();

  @Mixin private BundleOption bundle = new BundleOption();

  @Mixin private DesignOption chosen = new DesignOption();

  @Mixin private GrownDesign grown = new GrownDesign();

  @Mixin private FormOption parts = new FormOption();

  @Mixin private HalfOptions half = new HalfOptions();

  private PartForm form = PartForm.usual();

  @Option(
      names = "--target",
      defaultValue = "sandbox",
      paramLabel = "NAME",
      description = "Where to load (default: ${DEFAULT-VALUE})")
  private String targetName = "";

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "Schema of the tables (default: the target's, else public)")
  private @Nullable String schema;

  @Option(
      names = "--load-id",
      paramLabel = "ID",
      description = "Name of this load; a repeated one is refused (default: made from the time)")
  private @Nullable String loadId;

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
    if (half.resumed().isPresent()) {
      half.requireNothingElse(words);
      return resume(half.resumed().get());
    }
    half.requireWholeLoad();
    grown.require(chosen.file());
    // Options that do not go together are told before anything is read.
    form = parts.form();
    try (Interruption interruption = new Interruption()) {
      Cancellation cancel = interruption.cancellation();
      try (SourceOptions.Found found = options.open(words, services.openers(), console, cancel)) {
        return load(found.kinds(), cancel);
      }
    }
  }

  private int load(List<RecordKind> found, Cancellation cancel) {
    Optional<StarDesign> given = chosen.given();
    List<RecordKind> kinds = DesignOption.kinds(given, found);
    return DesignOption.toward(
        given,
        () -> options.profile(kinds, console, cancel),
        console,
        growth ->
            dryRun
                ? propose(growth, kinds, cancel)
                : half.isIngest() ? ingest(growth, kinds, cancel) : load(growth, kinds, cancel));
  }

  private int ingest(DesignGrowth growth, List<RecordKind> kinds, Cancellation cancel) {
    LoadReport report;
    try (Target target = services.targets().open(targetName, console::tell)) {
      report = loader().ingest(plan(growth, kinds, target), target, this::tell, cancel);
    }
    html.write(report, console);
    switch (output.format()) {
      case JSON -> console.print(ReportJson.write(report).stripTrailing());
      case TEXT -> half.printIngested(report, targetName, console);
    }
    grown.keep(growth, chosen.file(), report, console);
    return report.verdict() == LoadReport.Outcome.FAILED ? 1 : 0;
  }

  private int resume(LoadId id) {
    try (Interruption interruption = new Interruption();
        Target target = services.targets().open(targetName, console::tell)) {
      Cancellation cancel = interruption.cancellation();
      if (dryRun) {
        return proposed(services.loader().propose(id, target, this::tell, cancel));
      }
      return loaded(services.loader().resume(id, target, this::tell, cancel), target);
    }
  }

  private int propose(DesignGrowth growth, List<RecordKind> kinds, Cancellation cancel) {
    try (Target target = services.targets().open(targetName, console::tell)) {
      return proposed(loader().propose(plan(growth, kinds, target), target, this::tell, cancel));
    }
  }

  private int proposed(LoadProposal proposal) {
    switch (output.format()) {
      case JSON -> console.json(ProposalText.json(proposal));
      case TEXT -> ProposalText.print(proposal, console);
    }
    return proposal.failed().isEmpty() ? 0 : 1;
  }

  private int load(DesignGrowth growth, List<RecordKind> kinds, Cancellation cancel) {
    LoadReport report;
    int code;
    try (Target target = services.targets().open(targetName, console::tell)) {
      report = loader().load(plan(growth, kinds, target), target, this::tell, cancel);
      code = loaded(report, target);
    }
    grown.keep(growth, chosen.file(), report, console);
    return code;
  }

  private int loaded(LoadReport report, Target target) {
    LoadId id = new LoadId(report.loadId());
    bundle.write(() -> services.loader().bundle(target, id), console);
    html.write(report, console);
    switch (output.format()) {
      case JSON -> console.print(ReportJson.write(report).stripTrailing());
      case TEXT -> new ReportText(console).print(report);
    }
    return report.verdict() == LoadReport.Outcome.PASSED ? 0 : 1;
  }

  private Loader loader() {
    return services.loader().withThreads(options.threads());
  }

  private LoadPlan plan(DesignGrowth growth, List<RecordKind> kinds, Target target) {
    LoadPlan plan =
        LoadPlan.appendKinds(growth.design(), kinds)
            .withDefaults(target.defaults())
            .withMode(mode)
            .withEvolution(frozen ? SchemaEvolution.FROZEN : SchemaEvolution.ALLOWED)
            .withForm(form)
            .withNotes(grown.findings(growth, chosen.file()));
    if (schema != null) {
      plan = plan.withSchema(schema);
    }
    return loadId == null ? plan : plan.withLoadId(new LoadId(loadId));
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
