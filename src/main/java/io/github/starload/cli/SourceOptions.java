package io.github.starload.cli;

import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.profile.Profiler;
import io.github.starload.source.Paging;
import io.github.starload.source.Reading;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RejectLimit;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import io.github.starload.source.Workers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a command reads the sources that it is given.
final class SourceOptions {
  /// What stands for one source in a command's usage.
  static final String LABEL = "SOURCE";

  static final String DESCRIPTION =
      "JSON, plain or compressed: a file, a folder, a pattern, an archive, http(s)://, s3://, or -"
          + " for standard input";

  @Option(
      names = "--records",
      paramLabel = "POINTER",
      description =
          "Where the records are, as JSON Pointer such as /data (default: Starload finds them)")
  private @Nullable String records;

  @Option(
      names = "--reject-limit",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "Pass over this many malformed records of each newline-delimited source (default:"
              + " ${DEFAULT-VALUE})")
  private int rejectLimit;

  @Option(
      names = "--next",
      paramLabel = "POINTER",
      description =
          "Where in a web page's JSON the next page's address is (default: the Link header)")
  private @Nullable String next;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Read no more than this many pages of a web address (default: all)")
  private @Nullable Integer pages;

  @Option(
      names = "--source",
      paramLabel = "NAME=SOURCE",
      description =
          "A source whose records are of the kind NAME (default: Starload groups the sources by"
              + " their names and members)")
  private List<String> named = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Read on this many threads (default: one for each processor)")
  private int threads = Workers.usual();

  /// Sources that were found, by the kind of their records; closing removes what was fetched.
  ///
  /// @param kinds at least one, each with at least one source
  record Found(List<RecordKind> kinds, List<Sources> open) implements AutoCloseable {
    @Override
    public void close() {
      open.forEach(Sources::close);
    }
  }

  /// On how many threads to read.
  ///
  /// @throws StarloadException of kind INPUT if there is none
  int threads() {
    if (threads < 1) {
      throw StarloadException.input(
          "Cannot read on " + threads + " threads",
          Location.NOWHERE,
          "Give --threads a number from 1 on");
    }
    return threads;
  }

  /// The profile of all records, whose progress is told.
  Profile profile(List<RecordKind> kinds, Console console, Cancellation cancel) {
    List<Source> sources = kinds.stream().flatMap(kind -> kind.sources().stream()).toList();
    return Profiler.profileKinds(kinds, threads(), new ReadingProgress(console, sources), cancel);
  }

  /// Whether any source is named, by these words or by `--source`.
  boolean areNamed(List<String> words) {
    return !words.isEmpty() || !named.isEmpty();
  }

  /// Finds the sources and the kinds of their records, and tells of what was passed over.
  ///
  /// @param words sources whose kind is not named; may be empty if others are
  Found open(
      List<String> words, SourceOpeners openers, Console console, Cancellation cancellation) {
    if (!areNamed(words)) {
      throw StarloadException.input(
          "Cannot read: no source is named", Location.NOWHERE, "Name a file, or see --help");
    }
    List<Sources> open = new ArrayList<>();
    boolean found = false;
    try {
      Map<String, List<Source>> byKind = new LinkedHashMap<>();
      for (String word : named) {
        open.add(sources(List.of(word.substring(word.indexOf('=') + 1)), openers, cancellation));
        byKind.computeIfAbsent(kind(word), _ -> new ArrayList<>()).addAll(open.getLast().list());
      }
      open.add(sources(words, openers, cancellation));
      open.forEach(sources -> sources.notices().forEach(console::tell));
      List<RecordKind> kinds = RecordKind.beside(byKind, open.getLast().list());
      if (kinds.size() > 1) {
        kinds.forEach(kind -> console.tell(told(kind)));
      }
      found = true;
      return new Found(kinds, open);
    } finally {
      if (!found) {
        open.forEach(Sources::close);
      }
    }
  }

  private static String kind(String word) {
    String name = RecordKind.named(word.substring(0, Math.max(0, word.indexOf('='))));
    if (name.isEmpty()) {
      throw StarloadException.input(
          "Cannot read --source " + word + ": it does not begin with a name and =",
          Location.NOWHERE,
          "Write it as launches=launches.json");
    }
    return name;
  }

  private static String told(RecordKind kind) {
    String names = kind.sources().stream().map(Source::name).collect(Collectors.joining(", "));
    return "kind of records " + kind.name() + ": " + names;
  }

  private Sources sources(List<String> words, SourceOpeners openers, Cancellation cancellation) {
    return Sources.of(
        words,
        new Reading(
            Optional.ofNullable(records).map(JsonPointer::of), new RejectLimit(rejectLimit)),
        new Paging(
            Optional.ofNullable(next).map(JsonPointer::of),
            pages == null ? OptionalInt.empty() : OptionalInt.of(pages)),
        openers,
        cancellation);
  }
}
