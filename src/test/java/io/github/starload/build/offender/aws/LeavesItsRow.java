package io.github.starload.build.offender.aws;

/// Planted: `aws` uses `type`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.type.LeavesItsRow target();
}
