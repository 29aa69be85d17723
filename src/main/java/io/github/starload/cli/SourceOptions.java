package io.github.starload.cli;

import io.github.starload.json.JsonPointer;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.Paging;
import io.github.starload.source.Reading;
import io.github.starload.source.RejectLimit;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  /// Finds the sources, and tells of what was passed over.
  Sources open(
      List<String> words, SourceOpeners openers, Console console, Cancellation cancellation) {
    Sources sources =
        Sources.of(
            words,
            new Reading(
                Optional.ofNullable(records).map(JsonPointer::of), new RejectLimit(rejectLimit)),
            new Paging(
                Optional.ofNullable(next).map(JsonPointer::of),
                pages == null ? OptionalInt.empty() : OptionalInt.of(pages)),
            openers,
            cancellation);
    sources.notices().forEach(console::tell);
    return sources;
  }
}
