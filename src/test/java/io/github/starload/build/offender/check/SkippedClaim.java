package io.github.starload.build.offender.check;

import org.junit.jupiter.api.Disabled;

/// Planted: a claim that never runs.
final class SkippedClaim {
  @Disabled("planted")
  void neverAsserted() {}
}
