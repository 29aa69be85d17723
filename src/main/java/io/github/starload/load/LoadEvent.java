package io.github.starload.load;

/// What a running load tells.
public sealed interface LoadEvent {

  /// A step has begun; the one before has ended.
  record StepStarted(LoadStep step) implements LoadEvent {}

  /// The running step has come so far.
  ///
  /// @param done in the unit of the step (bytes of the source, objects, tables)
  /// @param total in the same unit
  record Progress(LoadStep step, long done, long total) implements LoadEvent {}

  /// A sentence for the log pane.
  record Note(String sentence) implements LoadEvent {}
}
