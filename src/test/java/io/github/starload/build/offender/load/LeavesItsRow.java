package io.github.starload.build.offender.load;

/// Planted: `load` uses `settings`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.settings.LeavesItsRow target();
}
