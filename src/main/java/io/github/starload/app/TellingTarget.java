package io.github.starload.app;

import io.github.starload.load.ForwardingTarget;
import io.github.starload.load.Messenger;
import io.github.starload.load.Target;
import java.util.Optional;

/// A target of whose loads somebody is told.
record TellingTarget(Target real, Messenger told) implements ForwardingTarget {
  @Override
  public Optional<Messenger> messenger() {
    return Optional.of(told);
  }
}
