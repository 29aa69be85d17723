package io.github.starload.ui.load;

import io.github.starload.load.Target;
import io.github.starload.load.Targets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps the target of the last load open, so that the next load starts at once; safe for use by
/// any
/// thread.
final class OpenedTarget implements AutoCloseable {
  private final Targets targets;
  private @Nullable Target target;

  OpenedTarget(Targets targets) {
    this.targets = targets;
  }

  /// The target of that name, opened if it is not; another one that was open is closed. Blocks.
  synchronized Target open(String name, Consumer<String> progress) {
    Target open = target;
    if (open != null && open.name().equals(name)) {
      return open;
    }
    close();
    Target opened = targets.open(name, progress);
    target = opened;
    return opened;
  }

  /// Closes what is open; blocks.
  @Override
  public synchronized void close() {
    Target open = target;
    target = null;
    if (open != null) {
      open.close();
    }
  }
}
