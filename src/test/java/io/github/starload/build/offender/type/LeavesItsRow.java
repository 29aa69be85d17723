package io.github.starload.build.offender.type;

/// Planted: `type` uses `json`, which its row of the table does not name.
public interface LeavesItsRow {
  io.github.starload.build.offender.json.LeavesItsRow target();
}
