package io.github.starload.ui.control;

/// The texts of the shared parts.
enum ControlWords implements Words {
  PASSED,
  FAILED,
  UNVERIFIED,
  ROLE,
  COPY_TSV,
  COPY_JSON,
  COPY_SQL
}
