package io.github.starload.cli;

import io.github.starload.design.StarDesign;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.Loader;
import io.github.starload.load.StagedStar;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.RecordKind;
import io.github.starload.source.SourceOpeners;
import io.github.starload.stage.PartsFolder;
import io.github.starload.stage.StagedTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload stage SOURCE… --to FOLDER`: profile, suggest and normalise, without any target.
@Command(
    name = "stage",
    description =
        "Writes the tables of the sources as parts into a folder, and checks them against the"
            + " sources; needs no target.")
final class StageCommand implements Callable<Integer> {
  private final SourceOpeners openers;
  private final Loader loader;
  private final Console console;

  @Parameters(
      index = "0..*",
      paramLabel = SourceOptions.LABEL,
      description = SourceOptions.DESCRIPTION)
  private List<String> words = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Mixin private DesignOption chosen = new DesignOption();

  @Mixin private FormOption parts = new FormOption();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FOLDER",
      description = "Where the parts go, in a folder for each table; new or empty")
  private Path folder = Path.of("");

  StageCommand(Services services, Console console) {
    this.openers = services.openers();
    this.loader = services.loader();
    this.console = console;
  }

  @Override
  public Integer call() {
    PartsFolder to = new PartsFolder(folder);
    try (Interruption interruption = new Interruption()) {
      Cancellation cancel = interruption.cancellation();
      try (SourceOptions.Found found = options.open(words, openers, console, cancel)) {
        return stage(found.kinds(), to, cancel);
      }
    }
  }

  private int stage(List<RecordKind> found, PartsFolder to, Cancellation cancel) {
    Optional<StarDesign> given = chosen.given();
    List<RecordKind> kinds = DesignOption.kinds(given, found);
    StagedStar staged =
        DesignOption.toward(
            given,
            () -> options.profile(kinds, console, cancel),
            console,
            growth -> stage(growth.design(), kinds, to, cancel));
    print(staged);
    return staged.failed().isEmpty() ? 0 : 1;
  }

  private StagedStar stage(
      StarDesign design, List<RecordKind> kinds, PartsFolder to, Cancellation cancel) {
    LoadPlan plan = LoadPlan.appendKinds(design, kinds).withForm(parts.form());
    return loader.withThreads(options.threads()).stage(plan, to, _ -> {}, cancel);
  }

  private void print(StagedStar staged) {
    TextTable table = new TextTable(List.of("table", "rows", "parts", "bytes"));
    for (StagedTable each : staged.tables()) {
      table.row(
          List.of(
              each.table().name(),
              Long.toString(each.rows()),
              Integer.toString(each.parts().size()),
              Long.toString(each.bytes())));
    }
    table.lines().forEach(console::print);
    staged.failed().forEach(failure -> console.print("✗ " + failure + "."));
    console.print(
        staged.failed().isEmpty()
            ? "Every value is accounted for; the parts are in " + folder + "."
            : "The parts were thrown away.");
  }
}
