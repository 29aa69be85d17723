package io.github.starload.ui.settings;

import io.github.starload.check.Verdict;
import io.github.starload.load.TargetCheck;
import io.github.starload.ui.control.Amount;
import java.util.List;

/// The sentences of the Settings screen.
final class SettingsText {
  private SettingsText() {}

  /// What the try of a target came to.
  static String tested(String target, List<TargetCheck> checks) {
    long failed = count(checks, Verdict.FAILED);
    long open = count(checks, Verdict.SKIPPED);
    if (failed > 0) {
      return SettingsWords.TEST_FAILED.text(target, Amount.of(failed, "thing"));
    }
    return open > 0
        ? SettingsWords.TEST_UNVERIFIED.text(target, Amount.of(open, "thing"))
        : SettingsWords.TEST_PASSED.text(target);
  }

  private static long count(List<TargetCheck> checks, Verdict verdict) {
    return checks.stream().filter(check -> check.verdict() == verdict).count();
  }
}
