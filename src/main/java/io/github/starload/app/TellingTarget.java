package io.github.starload.app;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.Messenger;
import io.github.starload.load.Target;
import io.github.starload.load.TargetCheck;
import io.github.starload.load.TargetDefaults;
import io.github.starload.load.TargetLimits;
import io.github.starload.load.TargetSession;
import java.util.List;
import java.util.Optional;

/// A target of whose loads somebody is told.
record TellingTarget(Target real, Messenger told) implements Target {
  @Override
  public Optional<Messenger> messenger() {
    return Optional.of(told);
  }

  @Override
  public String name() {
    return real.name();
  }

  @Override
  public Lake lake() {
    return real.lake();
  }

  @Override
  public CopyRole copyRole() {
    return real.copyRole();
  }

  @Override
  public TargetDefaults defaults() {
    return real.defaults();
  }

  @Override
  public TargetLimits limits() {
    return real.limits();
  }

  @Override
  public List<TargetCheck> reach() {
    return real.reach();
  }

  @Override
  public TargetSession connect() {
    return real.connect();
  }

  @Override
  public void close() {
    real.close();
  }
}
