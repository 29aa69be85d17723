package io.github.starload.build.offender.ui;

/// Planted: `ui` uses `s3`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.s3.LeavesItsRow target();
}
