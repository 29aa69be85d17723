package io.github.starload.ui.task;

import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import java.util.function.Consumer;

/// Runs work at once and where it is called, and shows every value that it paints.
public final class AtOnceTaskRunner implements TaskRunner {
  @Override
  public <T> void run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
    T result;
    try {
      result = work.run(new EveryValue());
    } catch (StarloadException e) {
      failed.accept(e.problem());
      return;
    }
    done.accept(result);
  }

  private record EveryValue() implements Painting {
    @Override
    public <V> Consumer<V> latest(Consumer<? super V> show) {
      return show::accept;
    }
  }
}
