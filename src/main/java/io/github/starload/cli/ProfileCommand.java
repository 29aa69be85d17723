package io.github.starload.cli;

import io.github.starload.json.JsonWriter;
import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Misfit;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.PathWalk;
import io.github.starload.profile.Profile;
import io.github.starload.profile.ProfileJson;
import io.github.starload.source.RecordKind;
import io.github.starload.source.SourceOpeners;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload profile`: every path of the data with its types, counts and ranges.
@Command(name = "profile", description = "Shows every path of the data with types, counts, ranges.")
final class ProfileCommand implements Callable<Integer> {
  private final SourceOpeners openers;
  private final Console console;

  @Parameters(
      index = "0..*",
      paramLabel = SourceOptions.LABEL,
      description = SourceOptions.DESCRIPTION)
  private List<String> words = List.of();

  @Mixin private SourceOptions options = new SourceOptions();

  @Mixin private JsonOption output = new JsonOption();

  ProfileCommand(SourceOpeners openers, Console console) {
    this.openers = openers;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Interruption interruption = new Interruption()) {
      return read(interruption.cancellation());
    }
  }

  private int read(Cancellation cancel) {
    try (SourceOptions.Found found = options.open(words, openers, console, cancel)) {
      return profile(found.kinds(), cancel);
    }
  }

  private int profile(List<RecordKind> kinds, Cancellation cancel) {
    Profile profile = options.profile(kinds, console, cancel);
    switch (output.format()) {
      case JSON -> console.json(ProfileJson.of(profile));
      case TEXT -> text(profile);
    }
    return 0;
  }

  private void text(Profile profile) {
    console.print(profile.records() + " records");
    TextTable table =
        new TextTable(
            List.of(
                "path",
                "type",
                "values",
                "empty",
                "null",
                "absent",
                "distinct",
                "least",
                "greatest"));
    List<PathWalk.Step> steps = PathWalk.of(profile);
    for (PathWalk.Step step : steps) {
      PathProfile at = step.at();
      Occurrences seen = at.occurrences();
      long empty = seen.emptyObjects() + seen.emptyArrays() + seen.emptyStrings();
      table.row(
          List.of(
              at.path().toString(),
              type(at),
              Long.toString(seen.total() - seen.nulls() - empty),
              Long.toString(empty),
              Long.toString(seen.nulls()),
              Long.toString(step.absent()),
              seen.scalars() == 0 ? "" : distinct(at),
              at.smallest(),
              at.largest()));
    }
    table.lines().forEach(console::print);
    steps.forEach(step -> notes(step.at()));
  }

  private void notes(PathProfile at) {
    at.map().ifPresent(map -> console.print(at.path() + " is used as a map. " + map.reason()));
    for (Misfit misfit : at.misfits()) {
      console.print(
          "%s: %s, %d×, such as %s"
              .formatted(
                  at.path(),
                  misfit.reason().words(),
                  misfit.count(),
                  JsonWriter.compact(misfit.example())));
    }
    if (at.kinds().size() > 1) {
      console.print(at.path() + " is " + String.join(", ", at.kinds()) + ".");
    }
  }

  private static String type(PathProfile at) {
    List<String> kinds = new ArrayList<>();
    Occurrences seen = at.occurrences();
    if (seen.objects() + seen.emptyObjects() > 0) {
      kinds.add(at.map().isPresent() ? "map" : "object");
    }
    if (seen.arrays() + seen.emptyArrays() > 0) {
      kinds.add("array");
    }
    at.type().map(ColumnType::sql).ifPresent(kinds::add);
    return kinds.isEmpty() ? "null" : String.join(" | ", kinds);
  }

  private static String distinct(PathProfile at) {
    return (at.distinct().isExact() ? "" : "~") + at.distinct().distinct();
  }
}
