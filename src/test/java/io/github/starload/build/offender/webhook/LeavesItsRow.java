package io.github.starload.build.offender.webhook;

/// Planted: `webhook` uses `export`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.export.LeavesItsRow target();
}
