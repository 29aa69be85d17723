package io.github.starload.problem;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A person's wish to stop a piece of work; safe for use by any thread.
public final class Cancellation {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile boolean requested;

  /// Asks the work to stop; runs what [#onRequest] registered. A second call does nothing.
  public void request() {
    synchronized (this) {
      if (requested) {
        return;
      }
      requested = true;
    }
    listeners.forEach(Runnable::run);
  }

  /// Whether somebody asked.
  public boolean isRequested() {
    return requested;
  }

  /// Runs the action when somebody asks, at once if somebody has; for work that blocks elsewhere.
  /// The action runs on the asking thread, be it that of the window, and must not block.
  public void onRequest(Runnable action) {
    listeners.add(action);
    if (requested) {
      action.run();
    }
  }

  /// Passes, or stops the work.
  ///
  /// @param state what is left behind if the work stops here, as "nothing was changed"
  /// @throws StarloadException of kind CANCELLED if somebody asked
  public void check(String state) {
    if (requested) {
      throw StarloadException.cancelled(state);
    }
  }
}
