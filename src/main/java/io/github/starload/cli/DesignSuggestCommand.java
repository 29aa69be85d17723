package io.github.starload.cli;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.RecordKind;
import io.github.starload.source.SourceOpeners;
import io.github.starload.suggest.Suggester;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `starload design suggest FILE…`: the design that Starload proposes, as a file.
@Command(
    name = "suggest",
    description = "Proposes a design for the files, and writes it as starload-design/1.")
final class DesignSuggestCommand implements Callable<Integer> {
  private final SourceOpeners openers;
  private final Console console;

  @Parameters(
      index = "0..*",
      paramLabel = SourceOptions.LABEL,
      description = SourceOptions.DESCRIPTION)
  private List<String> words = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DESIGN",
      description = "The design file, *.starload.json (default: standard output)")
  private @Nullable Path output;

  DesignSuggestCommand(SourceOpeners openers, Console console) {
    this.openers = openers;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = new Interruption();
        SourceOptions.Found sources =
            options.open(words, openers, console, interruption.cancellation())) {
      suggest(sources.kinds(), interruption.cancellation());
    }
    return 0;
  }

  private void suggest(List<RecordKind> kinds, Cancellation cancel) {
    StarDesign design = Suggester.suggest(options.profile(kinds, console, cancel));
    if (output == null) {
      console.print(DesignFile.text(design).stripTrailing());
    } else {
      DesignFile.save(design, output);
      console.tell("A design of " + design.tables().size() + " tables is in " + output + ".");
    }
  }
}
