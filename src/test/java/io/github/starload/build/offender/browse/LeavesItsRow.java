package io.github.starload.build.offender.browse;

/// Planted: `browse` uses `stage`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.stage.LeavesItsRow target();
}
