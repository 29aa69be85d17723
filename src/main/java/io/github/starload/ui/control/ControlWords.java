package io.github.starload.ui.control;

/// The texts of the shared parts.
enum ControlWords implements Words {
  COPY_TSV,
  COPY_JSON,
  COPY_SQL
}
