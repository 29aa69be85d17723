package io.github.starload.design;

/// The kinds of JSON scalars.
public enum ScalarKind {
  TEXT,
  NUMBER,
  BOOLEAN
}
