package io.github.starload.cli;

import io.github.starload.source.FileSource;
import io.github.starload.source.Source;
import java.nio.file.Path;
import java.util.List;

/// The sources behind the file names of a command.
final class InputFiles {
  private InputFiles() {}

  /// One source a file.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if one cannot be read
  static List<Source> sources(List<Path> files) {
    return files.stream().<Source>map(FileSource::of).toList();
  }
}
