package io.github.starload.ui.load;

import io.github.starload.ui.control.Badge;

/// What becomes of a table that the load would fill, as it is shown.
final class ChangeLook {
  private ChangeLook() {}

  /// @param change a word of [io.github.starload.load.LoadProposal.TableProposal]
  static Badge.Look of(String change) {
    return switch (change) {
      case "same" -> new Badge.Look("fth-check", "neutral", change);
      case "new" -> new Badge.Look("fth-plus", "passed", change);
      case "widened", "new column" -> new Badge.Look("fth-edit-2", "unverified", change);
      default -> new Badge.Look("fth-x", "failed", change);
    };
  }
}
