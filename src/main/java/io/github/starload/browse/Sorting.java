package io.github.starload.browse;

/// By which column rows are sorted.
///
/// @param column position among the staged columns
public record Sorting(int column, Way way) {

  /// Which value comes first. NULL comes last in both.
  public enum Way {
    LEAST_FIRST,
    GREATEST_FIRST
  }
}
