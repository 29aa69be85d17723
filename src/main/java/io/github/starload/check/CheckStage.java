package io.github.starload.check;

/// When a check is made (`design.md` section 8).
public enum CheckStage {
  /// Before the warehouse is changed.
  FIRST,
  /// After COPY, before COMMIT.
  SECOND,
  /// After COMMIT, in a new session.
  FINAL,
  /// Data tests as production runs them, on demand.
  SUITE
}
