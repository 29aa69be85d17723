package io.github.starload.cli;

import io.github.starload.cli.Console.Format;
import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The files a command reads, and for whom it writes.
final class FileArguments {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON files, plain or gzip")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Write one JSON value for machines")
  private boolean json;

  /// The sources behind the names.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if one cannot be read
  List<Source> sources() {
    return files.stream().<Source>map(FileSource::of).toList();
  }

  Format format() {
    return json ? Format.JSON : Format.TEXT;
  }
}
