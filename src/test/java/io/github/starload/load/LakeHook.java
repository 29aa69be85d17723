package io.github.starload.load;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Real targets, between which and the load a test puts a lake of its own.
public record LakeHook(Targets real, UnaryOperator<Lake> hook) implements Targets {
  @Override
  public List<String> names() {
    return real.names();
  }

  @Override
  public Target open(String name, Consumer<String> progress) {
    return around(real.open(name, progress), hook);
  }

  /// The same target with a lake of the test's own.
  public static Target around(Target target, UnaryOperator<Lake> hook) {
    return new HookedTarget(target, hook.apply(target.lake()));
  }

  private record HookedTarget(Target real, Lake lake) implements ForwardingTarget {}
}
