package io.github.starload.cli;

import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.normalise.DesignedKinds;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.source.RecordKind;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.DesignGrowth;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--design`: the design to use in place of the proposed one.
final class DesignOption {
  @Option(
      names = "--design",
      paramLabel = "DESIGN",
      description = "A *.starload.json file (default: the design that Starload proposes)")
  private @Nullable Path file;

  /// The design's file, if one is given.
  Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /// The design of the file, to be read before the data, so that its mistakes are told at once.
  ///
  /// @throws StarloadException of kind INPUT if the file is no design
  Optional<StarDesign> given() {
    return Optional.ofNullable(file).map(DesignFile::read);
  }

  /// The kinds of records as the given design knows them, read where it says that their records
  /// are: all of one kind where it has only one.
  ///
  /// @param found by the names of the sources and by what their first records hold
  /// @throws StarloadException of kind INPUT if there is a kind that the design does not know, or
  ///     if `--records` names another place than the design
  static List<RecordKind> kinds(Optional<StarDesign> given, List<RecordKind> found) {
    return given.map(design -> DesignedKinds.of(design, found)).orElse(found);
  }

  /// Works with the design for the data: as proposed, or as given and grown under its contract. A
  /// frozen one meets the data at once, in one reading; where they differ, a second reading tells
  /// all differences.
  ///
  /// @param profile reads all records
  /// @throws StarloadException of kind INPUT if the contract does not let it meet the data
  static <T> T toward(
      Optional<StarDesign> given,
      Supplier<Profile> profile,
      Console console,
      Function<DesignGrowth, T> work) {
    if (!given.map(StarDesign::isFrozen).orElse(false)) {
      return work.apply(toward(given, profile.get(), console));
    }
    try {
      return work.apply(DesignGrowth.none(given.orElseThrow()));
    } catch (StarloadException e) {
      if (e.problem().kind() == ProblemKind.INPUT) {
        toward(given, profile.get(), console);
      }
      throw e;
    }
  }

  /// The design for the data: as proposed, or as given and grown under its contract.
  ///
  /// @throws StarloadException of kind INPUT if the contract does not let it meet the data
  static DesignGrowth toward(Optional<StarDesign> given, Profile profile, Console console) {
    if (given.isEmpty()) {
      return DesignGrowth.none(Suggester.suggest(profile));
    }
    DesignGrowth growth = DesignGrowth.toward(given.get(), profile);
    growth.grown().forEach(d -> console.tell("The design grows: " + d.sentence() + "."));
    growth.rejected().forEach(d -> console.tell("To be rejected: " + d.sentence() + "."));
    return growth;
  }
}
