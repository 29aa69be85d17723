package io.github.starload.source;

import io.github.starload.json.DeepThreads;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordBatch.NotInParts;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Threads that work on a load or a profile, with room for deep nesting; closing ends them.
public final class Workers implements Executor, AutoCloseable {
  private final int threads;
  private final ThreadPoolExecutor pool;

  /// @param threads at least 1
  public Workers(int threads) {
    this.threads = threads;
    this.pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DeepThreads.builder().name("worker ", 1).factory());
  }

  /// As many as this machine has processors.
  public static int usual() {
    return Runtime.getRuntime().availableProcessors();
  }

  /// How many threads there are.
  public int threads() {
    return threads;
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /// Does one of the tasks that wait, if there is one, on the calling thread: so may a task that
  /// makes others keep them from piling up.
  public void help() {
    Runnable task = pool.getQueue().poll();
    if (task != null) {
      task.run();
    }
  }

  /// Does something that nests deeply, and waits for it.
  public <T> T call(Supplier<T> task) {
    return joined(CompletableFuture.supplyAsync(task, this));
  }

  /// What tasks gave; what they threw is thrown.
  static <T> T joined(CompletableFuture<T> result) {
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (Objects.requireNonNullElse(e.getCause(), e)) {
        case NotInParts notInParts -> throw notInParts;
        case StarloadException problem -> throw problem;
        case OutOfMemoryError error -> throw StarloadException.outOfMemory(error);
        case Error error -> throw error;
        default -> throw StarloadException.defect("A worker failed", e.getCause());
      }
    }
  }

  /// Lets running tasks end and forgets those that wait.
  @Override
  public void close() {
    pool.shutdownNow();
    pool.close();
  }
}
