package io.github.starload.design.diff;

/// One thing in which two designs differ.
///
/// @param kind what was done to get from the first to the second
/// @param table its name in the second design, or in the first where it was removed; empty for the
///     design itself
/// @param column likewise; empty where the table itself is meant
/// @param sentence for a person, without a full stop
public record Difference(Kind kind, String table, String column, String sentence) {

  /// What was done.
  public enum Kind {
    ADDED,
    REMOVED,
    RENAMED,
    CHANGED
  }
}
