package io.github.starload.load;

import java.util.List;
import java.util.Optional;

/// A target that does what another does, but for the methods that it overrides.
public interface ForwardingTarget extends Target {
  /// The target behind.
  Target real();

  @Override
  default String name() {
    return real().name();
  }

  @Override
  default Lake lake() {
    return real().lake();
  }

  @Override
  default CopyRole copyRole() {
    return real().copyRole();
  }

  @Override
  default TargetDefaults defaults() {
    return real().defaults();
  }

  @Override
  default TargetLimits limits() {
    return real().limits();
  }

  @Override
  default Optional<Messenger> messenger() {
    return real().messenger();
  }

  @Override
  default List<TargetCheck> reach() {
    return real().reach();
  }

  @Override
  default TargetSession connect() {
    return real().connect();
  }

  @Override
  default void close() {
    real().close();
  }
}
