package io.github.starload.build.offender.normalise;

/// Planted: `normalise` uses `profile`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.profile.LeavesItsRow target();
}
