package io.github.starload.ui.task;

import io.github.starload.problem.Problem;
import java.util.function.Consumer;

/// Runs blocking work away from the FX thread and brings its answers back to it.
///
/// View models call it on the FX thread, and everything that it calls back runs there too; only the
/// work itself runs elsewhere. Each piece of work gets exactly one of the two answers.
public interface TaskRunner {

  /// Starts the work and returns at once.
  ///
  /// @param done gets the result
  /// @param failed gets the problem in its place; work that threw anything but a
  ///     [io.github.starload.problem.StarloadException] is a defect of ours, and is logged
  <T> void run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed);

  /// A piece of blocking work, such as a call of the engine.
  @FunctionalInterface
  interface Work<T> {
    T run(Painting painting);
  }

  /// How running work shows how far it has come.
  @FunctionalInterface
  interface Painting {

    /// A consumer for any thread, whose values reach `show` on the FX thread: a few times a second
    /// the newest one, the others are passed over. The last value is shown before the work's
    /// answer.
    <V> Consumer<V> latest(Consumer<? super V> show);
  }
}
