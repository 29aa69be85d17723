package io.github.starload.load;

import java.util.OptionalInt;

/// What loads into a target take unless they say otherwise.
///
/// @param schema of the tables
/// @param prefix of every key in the lake, without slashes at its ends
/// @param slices of the warehouse that share the parts of a table; empty if not known
public record TargetDefaults(String schema, String prefix, OptionalInt slices) {

  /// What suits the sandbox, and any target about which nothing is known.
  public static final TargetDefaults USUAL =
      new TargetDefaults(LoadPlan.DEFAULT_SCHEMA, LoadPlan.DEFAULT_PREFIX, OptionalInt.empty());
}
