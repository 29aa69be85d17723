package io.github.starload.ui.session;

import io.github.starload.design.StarDesign;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the next start takes up again.
///
/// @param sources without those whose address holds a secret
/// @param recent datasets read before, newest first, each by its words
/// @param designFile the design was opened from or saved to, if any
/// @param unsaved the design with edits that are in no file, if any
public record SavedSession(
    List<SavedSource> sources,
    List<List<String>> recent,
    Optional<Path> designFile,
    Optional<Unsaved> unsaved) {
  static final SavedSession NOTHING =
      new SavedSession(List.of(), List.of(), Optional.empty(), Optional.empty());

  public SavedSession {
    sources = List.copyOf(sources);
    recent = List.copyOf(recent);
  }

  /// What is taken up when a person starts with a design: all if it is this session's or if edits
  /// would be lost, else that design alone.
  SavedSession startedWith(Path design) {
    return unsaved.isPresent() || isOf(design)
        ? this
        : new SavedSession(List.of(), recent, Optional.of(design), Optional.empty());
  }

  /// Whether its design is that of the file.
  boolean isOf(Path design) {
    return designFile.equals(Optional.of(design));
  }

  /// A design with edits.
  ///
  /// @param before what it was before them
  public record Unsaved(StarDesign before, StarDesign now) {}
}
