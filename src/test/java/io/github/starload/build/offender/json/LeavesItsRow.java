package io.github.starload.build.offender.json;

/// Planted: `json` uses `profile`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.profile.LeavesItsRow target();
}
