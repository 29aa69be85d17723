package io.github.starload.build.offender.cli;

/// Planted: `cli` uses `redshift`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.redshift.LeavesItsRow target();
}
