package io.github.starload.ui.sources;

import io.github.starload.source.Source;
import io.github.starload.source.SourceForm;

/// What is behind one of a person's words.
sealed interface Found {

  /// The word: a file, folder, pattern, archive or address.
  String word();

  /// A source that can be read.
  ///
  /// @param bytes as stored
  record Opened(String word, Source source, long bytes, SourceForm form) implements Found {}

  /// Nothing that can be read.
  ///
  /// @param problem why, as a sentence
  record Refused(String word, String problem) implements Found {}
}
