package io.github.starload.ui.control;

import io.github.starload.check.LoadReport;
import io.github.starload.check.Verdict;

/// A verdict as it is shown: colour plus sign plus word, so that none of them is needed alone.
public enum Mark {
  PASSED(ControlWords.PASSED, "fth-check-circle", "passed"),
  FAILED(ControlWords.FAILED, "fth-x-circle", "failed"),
  UNVERIFIED(ControlWords.UNVERIFIED, "fth-help-circle", "unverified");

  private final ControlWords word;
  private final String icon;
  private final String styleClass;

  Mark(ControlWords word, String icon, String styleClass) {
    this.word = word;
    this.icon = icon;
    this.styleClass = styleClass;
  }

  /// The mark of a whole load.
  public static Mark of(LoadReport.Outcome outcome) {
    return switch (outcome) {
      case PASSED -> PASSED;
      case FAILED -> FAILED;
      case UNVERIFIED -> UNVERIFIED;
    };
  }

  /// The mark of one check.
  public static Mark of(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> PASSED;
      case FAILED -> FAILED;
      case SKIPPED -> UNVERIFIED;
    };
  }

  /// The mark of one table.
  public static Mark of(LoadReport.TableEntry table) {
    return of(table.verdict());
  }

  public String word() {
    return word.text();
  }

  /// The sign's name in the icon font.
  public String icon() {
    return icon;
  }

  /// Names the colour in the style sheet.
  public String styleClass() {
    return styleClass;
  }

  /// As it is copied.
  @Override
  public String toString() {
    return word.text();
  }
}
