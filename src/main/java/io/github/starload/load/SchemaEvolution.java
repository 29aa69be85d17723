package io.github.starload.load;

/// Whether a load may alter the tables that are there.
public enum SchemaEvolution {
  /// Texts may become longer and columns may be added.
  ALLOWED,
  /// A table that would have to be altered stops the load.
  FROZEN
}
