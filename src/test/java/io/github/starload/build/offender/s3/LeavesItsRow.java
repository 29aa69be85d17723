package io.github.starload.build.offender.s3;

/// Planted: `s3` uses `export`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.export.LeavesItsRow target();
}
