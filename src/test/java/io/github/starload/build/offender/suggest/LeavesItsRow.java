package io.github.starload.build.offender.suggest;

/// Planted: `suggest` uses `normalise`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.normalise.LeavesItsRow target();
}
