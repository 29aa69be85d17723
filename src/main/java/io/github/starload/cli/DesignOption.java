package io.github.starload.cli;

import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.file.DesignFile;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.source.RecordKind;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.DesignGrowth;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    if (given.isEmpty()) {
      return found;
    }
    Map<String, Kind> known = new LinkedHashMap<>();
    given.get().kinds().forEach(kind -> known.put(kind.name(), kind));
    List<RecordKind> kinds =
        known.size() == 1
            ? RecordKind.same(found.stream().flatMap(kind -> kind.sources().stream()).toList())
            : found;
    return kinds.stream().map(kind -> at(known, kind)).toList();
  }

  private static RecordKind at(Map<String, Kind> known, RecordKind kind) {
    Kind designed = known.get(kind.name());
    if (designed == null) {
      throw StarloadException.input(
          "Cannot use the design: it reads records of the kinds "
              + String.join(", ", known.keySet())
              + ", and "
              + kind.sources().getFirst().name()
              + " is taken for others",
          Location.NOWHERE,
          "Name its kind, as --source "
              + known.keySet().iterator().next()
              + "="
              + kind.sources().getFirst().name());
    }
    return designed.pointer().map(kind::at).orElse(kind);
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
