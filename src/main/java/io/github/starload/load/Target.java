package io.github.starload.load;

import java.util.List;
import java.util.Optional;

/// Where a load goes: a warehouse, and the lake that it reads from.
///
/// Closing gives back what opening took; for the sandbox it stops the servers this process started.
public interface Target extends AutoCloseable {

  /// The name a person chose, such as `sandbox`.
  String name();

  /// The lake that the warehouse's COPY can read.
  Lake lake();

  /// What COPY reads the lake with.
  CopyRole copyRole();

  /// What loads into it take unless they say otherwise.
  default TargetDefaults defaults() {
    return TargetDefaults.USUAL;
  }

  /// The most that it takes.
  default TargetLimits limits() {
    return TargetLimits.REDSHIFT;
  }

  /// Who is told what became of loads; empty for nobody.
  default Optional<Messenger> messenger() {
    return Optional.empty();
  }

  /// Tries the way to the warehouse before anybody logs in; for [TargetTest]. Empty where there is
  /// nothing to say.
  default List<TargetCheck> reach() {
    return List.of();
  }

  /// A new session. Autocommit: a statement outside BEGIN … COMMIT stands alone.
  ///
  /// @throws TargetException if the warehouse cannot be reached or refuses the login
  TargetSession connect();

  @Override
  void close();
}
