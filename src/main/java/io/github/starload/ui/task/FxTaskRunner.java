package io.github.starload.ui.task;

import io.github.starload.json.DeepThreads;
import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.tinylog.Logger;

/// The runner of the desktop: a daemon thread for each piece of work, answers on the FX thread.
public final class FxTaskRunner implements TaskRunner {
  /// Ten times a second looks fluent and leaves the FX thread free.
  private static final Duration BETWEEN_PAINTS = Duration.ofMillis(100);

  private final ExecutorService workers =
      Executors.newThreadPerTaskExecutor(
          DeepThreads.builder().daemon().name("starload-work-", 1).factory());
  private final Executor painter =
      CompletableFuture.delayedExecutor(
          BETWEEN_PAINTS.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater);

  /// Does nothing once the runner was closed.
  ///
  /// @throws IllegalStateException if called off the FX thread
  @Override
  public <T> void run(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException("work is started on the FX thread");
    }
    if (workers.isShutdown()) {
      // The window is closing: an answer that came late has nothing more to start.
      return;
    }
    workers.execute(new Job<>(work, done, failed));
  }

  /// Takes no more work and waits for what runs; the caller has asked it to stop before.
  ///
  /// @param most the longest to wait
  /// @return whether all work has ended
  public boolean close(Duration most) {
    workers.shutdown();
    try {
      return workers.awaitTermination(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private final class Job<T> implements Runnable, Painting {
    private final Work<T> work;
    private final Consumer<? super T> done;
    private final Consumer<Problem> failed;
    private final Queue<LatestValue<?>> paintings = new ConcurrentLinkedQueue<>();

    Job(Work<T> work, Consumer<? super T> done, Consumer<Problem> failed) {
      this.work = work;
      this.done = done;
      this.failed = failed;
    }

    @Override
    public void run() {
      try {
        T result = work.run(this);
        answer(() -> done.accept(result));
      } catch (StarloadException e) {
        answer(() -> failed.accept(e.problem()));
      } catch (RuntimeException | Error e) {
        Logger.error(e, "Work of the window failed.");
        Problem problem =
            StarloadException.defect("Cannot go on: " + e.getClass().getSimpleName(), e).problem();
        answer(() -> failed.accept(problem));
      }
    }

    @Override
    public <V> Consumer<V> latest(Consumer<? super V> show) {
      LatestValue<V> latest = new LatestValue<>(show, painter);
      paintings.add(latest);
      return latest;
    }

    private void answer(Runnable answer) {
      Platform.runLater(
          () -> {
            paintings.forEach(LatestValue::paint);
            answer.run();
          });
    }
  }
}
