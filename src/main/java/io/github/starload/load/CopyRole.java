package io.github.starload.load;

/// What COPY may read the lake with (`redshift-facts.md` section 1.3).
public sealed interface CopyRole {

  /// The role marked default on the cluster or namespace.
  record Default() implements CopyRole {}

  /// A named role, or a chain of roles joined by commas without spaces.
  record Arn(String arn) implements CopyRole {}
}
