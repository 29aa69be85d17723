package io.github.starload.build.offender.profile;

/// Planted: `profile` uses `design`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.design.LeavesItsRow target();
}
