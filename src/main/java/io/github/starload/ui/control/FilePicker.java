package io.github.starload.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files; blocks until they answer.
public interface FilePicker {

  /// Files to read; empty when the person turned away.
  List<Path> pickSources();

  /// The file to write a report to; empty when the person turned away.
  ///
  /// @param proposedName a file name without folder
  Optional<Path> pickReport(String proposedName);
}
