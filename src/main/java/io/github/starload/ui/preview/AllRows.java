package io.github.starload.ui.preview;

import io.github.starload.browse.RowStore;
import io.github.starload.browse.RowStore.Filled;
import io.github.starload.browse.TableRows;
import io.github.starload.design.Table;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.source.Spool;
import io.github.starload.source.Workers;
import io.github.starload.ui.session.Outlook;
import io.github.starload.ui.task.TaskRunner;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes all rows of the newest design in the background, where the first records are not all.
/// Used on the FX thread.
final class AllRows {
  /// One processor stays with the window.
  private static final int THREADS = Math.max(1, Workers.usual() - 1);

  private final TaskRunner runner;
  private final Spool spool;
  private final Runnable changed;
  private Cancellation filling = new Cancellation();
  private boolean begun;
  private @Nullable RowStore store;
  private State state = new State.None();

  /// How far all rows have come.
  sealed interface State {
    /// They are not made.
    record None() implements State {}

    /// They are being made.
    record Coming(Filled filled) implements State {}

    /// They are all there.
    record Whole() implements State {}

    /// They will not all come.
    ///
    /// @param sentence why
    record Stopped(String sentence) implements State {}
  }

  /// @param changed told whenever the state changed
  AllRows(TaskRunner runner, Spool spool, Runnable changed) {
    this.runner = runner;
    this.spool = spool;
    this.changed = changed;
  }

  State state() {
    return state;
  }

  /// The rows of a table, as far as they are there.
  Optional<TableRows> of(Table table) {
    return Optional.ofNullable(store).map(kept -> kept.rows(table));
  }

  /// Makes them for a design, unless that was begun since the last [#forget].
  void begin(Outlook outlook) {
    if (begun) {
      return;
    }
    begun = true;
    Cancellation cancel = new Cancellation();
    filling = cancel;
    runner.run(
        painting -> {
          RowStore made = new RowStore(outlook.design(), outlook.dataset().kinds(), spool);
          Consumer<Filled> shown = painting.latest(filled -> coming(cancel, made, filled));
          fill(made, shown, cancel);
          return made;
        },
        made -> {
          if (cancel.isRequested()) {
            close(made);
          } else {
            state = new State.Whole();
            store = made;
            changed.run();
          }
        },
        problem -> stopped(cancel, problem));
  }

  /// What was made for a design that nobody waits for any more goes at once.
  private static void fill(RowStore made, Consumer<Filled> shown, Cancellation cancel) {
    boolean kept = false;
    try {
      made.fill(THREADS, shown, cancel);
      kept = true;
    } finally {
      if (!kept && cancel.isRequested()) {
        made.close();
      }
    }
  }

  private void coming(Cancellation cancel, RowStore made, Filled filled) {
    if (!cancel.isRequested()) {
      store = made;
      state = new State.Coming(filled);
      changed.run();
    }
  }

  private void stopped(Cancellation cancel, Problem problem) {
    if (!cancel.isRequested() && problem.kind() != ProblemKind.CANCELLED) {
      state = new State.Stopped(problem.sentence());
      changed.run();
    }
  }

  /// Gives up what is being made and what was.
  void forget() {
    filling.request();
    // What is still being made is closed by who makes it.
    if (store != null && !(state instanceof State.Coming)) {
      close(store);
    }
    store = null;
    begun = false;
    state = new State.None();
  }

  private void close(RowStore old) {
    runner.run(
        _ -> {
          old.close();
          return old;
        },
        _ -> {},
        _ -> {});
  }
}
