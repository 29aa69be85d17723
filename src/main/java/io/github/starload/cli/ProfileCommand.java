package io.github.starload.cli;

import io.github.starload.problem.Cancellation;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.Source;
import io.github.starload.type.ColumnType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `starload profile`: every path of the data with its types, counts and ranges.
@Command(name = "profile", description = "Shows every path of the data with types, counts, ranges.")
final class ProfileCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      index = "0..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "JSON files, plain or gzip")
  private List<Path> files = List.of();

  @Mixin private JsonOption output = new JsonOption();

  ProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Source> sources = InputFiles.sources(files);
    Profile profile =
        Profiler.profile(sources, new ReadingProgress(console, sources), new Cancellation());
    List<PathProfile> paths = new ArrayList<>();
    profile.kinds().forEach(kind -> collect(kind.root(), paths));
    switch (output.format()) {
      case JSON -> console.json(json(profile, paths));
      case TEXT -> text(profile, paths);
    }
    return 0;
  }

  private static void collect(PathProfile at, List<PathProfile> into) {
    into.add(at);
    at.members().values().forEach(member -> collect(member, into));
    at.elements().ifPresent(elements -> collect(elements, into));
  }

  private void text(Profile profile, List<PathProfile> paths) {
    console.print(profile.records() + " records");
    TextTable table =
        new TextTable(List.of("path", "type", "values", "null", "distinct", "least", "greatest"));
    for (PathProfile at : paths) {
      Occurrences seen = at.occurrences();
      table.row(
          List.of(
              at.path().toString(),
              type(at),
              Long.toString(seen.total() - seen.nulls()),
              Long.toString(seen.nulls()),
              seen.scalars() == 0 ? "" : distinct(at),
              at.smallest(),
              at.largest()));
    }
    table.lines().forEach(console::print);
  }

  private static String type(PathProfile at) {
    List<String> kinds = new ArrayList<>();
    Occurrences seen = at.occurrences();
    if (seen.objects() + seen.emptyObjects() > 0) {
      kinds.add("object");
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

  private static Map<String, @Nullable Object> json(Profile profile, List<PathProfile> paths) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("format", "starload-profile/1");
    json.put("sources", profile.sources().stream().map(Source::uri).toList());
    json.put("records", profile.records());
    json.put("paths", paths.stream().map(ProfileCommand::json).toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(PathProfile at) {
    Occurrences seen = at.occurrences();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("path", at.path().toString());
    json.put("type", type(at));
    json.put("objects", seen.objects());
    json.put("emptyObjects", seen.emptyObjects());
    json.put("arrays", seen.arrays());
    json.put("emptyArrays", seen.emptyArrays());
    json.put("strings", seen.strings());
    json.put("emptyStrings", seen.emptyStrings());
    json.put("numbers", seen.numbers());
    json.put("booleans", seen.booleans());
    json.put("nulls", seen.nulls());
    json.put("distinct", at.distinct().distinct());
    json.put("distinctIsExact", at.distinct().isExact());
    json.put("least", at.smallest());
    json.put("greatest", at.largest());
    json.put("longestBytes", at.maxTextBytes());
    return json;
  }
}
