package io.github.starload.cli;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.Source;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.DesignGrowth;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--design`: the design to use in place of the proposed one.
final class DesignOption {
  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      description = "A *.starload.json file (default: the design that Starload proposes)")
  private @Nullable Path file;

  /// The design for the data: as proposed, or as given and grown under its contract.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if the file is no design, or
  ///     its contract does not let it meet the data
  StarDesign design(List<Source> sources, Console console, Cancellation cancel) {
    // A file with mistakes is told before a long reading.
    @Nullable StarDesign given = file == null ? null : DesignFile.read(file);
    Profile profile = Profiler.profile(sources, new ReadingProgress(console, sources), cancel);
    if (given == null) {
      return Suggester.suggest(profile);
    }
    DesignGrowth growth = DesignGrowth.toward(given, profile);
    growth.grown().forEach(sentence -> console.tell("The design grows: " + sentence + "."));
    growth.rejected().forEach(sentence -> console.tell("To be rejected: " + sentence + "."));
    return growth.design();
  }
}
