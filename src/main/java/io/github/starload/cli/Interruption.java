package io.github.starload.cli;

import io.github.starload.problem.Cancellation;
import java.util.ArrayList;
import java.util.List;
import org.tinylog.Logger;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// Turns the first Ctrl-C or SIGTERM into a request to stop, so that the command puts things right
/// and ends by itself with exit code 4; the second one ends the process at once.
///
/// A shutdown hook would not do: the hooks of the sandbox run beside it, and would take away the
/// lake and the warehouse while the load still tidies up. Java offers signals under no other name.
final class Interruption implements AutoCloseable {
  private final Cancellation cancellation = new Cancellation();
  private final List<Runnable> restorers = new ArrayList<>();

  Interruption() {
    handle("INT");
    handle("TERM");
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /// From here on signals do again what they did before.
  @Override
  public void close() {
    restorers.forEach(Runnable::run);
  }

  private void handle(String name) {
    try {
      Signal signal = new Signal(name);
      SignalHandler before = Signal.handle(signal, _ -> stop());
      restorers.add(() -> Signal.handle(signal, before));
    } catch (IllegalArgumentException e) {
      Logger.debug("Signal {} cannot be handled here: {}", name, e.getMessage());
    }
  }

  private void stop() {
    close();
    cancellation.request();
  }
}
