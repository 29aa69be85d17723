package io.github.starload.build.offender.problem;

/// Planted: `problem` uses `type`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.type.LeavesItsRow target();
}
