package io.github.starload.ui.shell;

import io.github.starload.load.CopyRole;
import io.github.starload.load.Lake;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSession;
import io.github.starload.load.Targets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Real targets, between which and the load a test puts a lake of its own.
record LakeHook(Targets real, UnaryOperator<Lake> hook) implements Targets {
  @Override
  public List<String> names() {
    return real.names();
  }

  @Override
  public Target open(String name, Consumer<String> progress) {
    Target target = real.open(name, progress);
    return new HookedTarget(target, hook.apply(target.lake()));
  }

  private record HookedTarget(Target real, Lake lake) implements Target {
    @Override
    public String name() {
      return real.name();
    }

    @Override
    public CopyRole copyRole() {
      return real.copyRole();
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
}
