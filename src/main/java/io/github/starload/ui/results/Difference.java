package io.github.starload.ui.results;

import io.github.starload.check.LoadReport.ColumnEntry;
import io.github.starload.ui.control.Badge;

/// How a column of the catalogue differs from its design, as it is shown.
final class Difference {
  private Difference() {}

  /// Sign, colour and word; a column that the load did not come to is unverified.
  static Badge.Look look(ColumnEntry column) {
    return switch (word(column)) {
      case "none" -> new Badge.Look("fth-check", "passed", ResultsWords.DIFFERENCE_NONE.text());
      case "harmless" ->
          new Badge.Look("fth-info", "neutral", ResultsWords.DIFFERENCE_HARMLESS.text());
      case "widening" ->
          new Badge.Look("fth-maximize-2", "unverified", ResultsWords.DIFFERENCE_WIDENING.text());
      case "" ->
          new Badge.Look("fth-help-circle", "unverified", ResultsWords.DIFFERENCE_UNKNOWN.text());
      default -> new Badge.Look("fth-x", "failed", ResultsWords.DIFFERENCE_LOSING.text());
    };
  }

  /// What follows the word in the report; empty if nothing does.
  static String reason(ColumnEntry column) {
    int colon = column.difference().indexOf(": ");
    return colon < 0 ? "" : column.difference().substring(colon + 2);
  }

  private static String word(ColumnEntry column) {
    return column.difference().replaceFirst(":.*", "");
  }
}
