package io.github.starload.ui.control;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks a person for files; blocks until they answer.
public interface FilePicker {

  /// Files to read; empty when the person turned away.
  List<Path> pickSources();

  /// A folder to read; empty when the person turned away.
  Optional<Path> pickFolder();

  /// A saved design to open; empty when the person turned away.
  Optional<Path> pickDesign();

  /// A proof bundle to verify; empty when the person turned away.
  Optional<Path> pickBundle();

  /// The file to write something to; empty when the person turned away.
  ///
  /// @param title what is written
  /// @param proposedName a file name without folder
  Optional<Path> pickFile(String title, String proposedName);

  /// The file to write a report to; empty when the person turned away.
  ///
  /// @param proposedName a file name without folder
  Optional<Path> pickReport(String proposedName);
}
