package io.github.starload.ui.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes values from any thread and shows the newest when asked to paint; a paint is asked for once
/// until it has happened.
final class LatestValue<V> implements Consumer<V> {
  private final Consumer<? super V> show;
  private final Executor later;
  private final AtomicReference<@Nullable V> newest = new AtomicReference<>();

  /// @param later paints on the FX thread in a moment
  LatestValue(Consumer<? super V> show, Executor later) {
    this.show = show;
    this.later = later;
  }

  @Override
  public void accept(V value) {
    if (newest.getAndSet(value) == null) {
      later.execute(this::paint);
    }
  }

  /// Shows the newest value that was not shown yet, if there is one.
  void paint() {
    V value = newest.getAndSet(null);
    if (value != null) {
      show.accept(value);
    }
  }
}
