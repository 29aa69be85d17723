package io.github.starload.check;

/// The outcome of one check.
public enum Verdict {
  PASSED,
  FAILED,
  /// Not made; the check's reason says why. Leaves the whole load unverified.
  SKIPPED
}
