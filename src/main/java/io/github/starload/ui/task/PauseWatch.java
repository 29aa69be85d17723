package io.github.starload.ui.task;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Asks the FX thread again and again for a sign of life, and tells how long it took to give one:
/// as long as that, the window did not answer a person.
public final class PauseWatch implements AutoCloseable {
  /// Longer is felt.
  public static final Duration FELT = Duration.ofMillis(100);

  private static final Duration BETWEEN = Duration.ofMillis(10);
  private static final int MOST_FRAMES = 6;

  private final Executor fxThread;
  private final Consumer<Pause> told;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Semaphore answered = new Semaphore(0);
  private final Thread watch;
  private volatile Thread watched;
  private volatile boolean ended;

  /// A wait of the window.
  ///
  /// @param length from the question to the answer
  /// @param own what the FX thread computed meanwhile; the rest it waited, be it for a processor
  /// @param where it was after [#FELT], innermost call first; empty for shorter ones
  public record Pause(Duration length, Duration own, String where) {

    /// Whether a person feels it.
    public boolean isFelt() {
      return length.compareTo(FELT) > 0;
    }
  }

  /// Begins to watch.
  ///
  /// @param fxThread runs actions on the FX thread in a moment
  /// @param told every wait, on a thread of its own
  public PauseWatch(Executor fxThread, Consumer<Pause> told) {
    this.fxThread = fxThread;
    this.told = told;
    this.watch = Thread.ofPlatform().daemon().name("pauses").unstarted(this::run);
    this.watched = watch;
    watch.start();
  }

  private void run() {
    try {
      ask();
      while (!ended) {
        told.accept(ask());
        Thread.sleep(BETWEEN);
      }
    } catch (InterruptedException _) {
      // The watch is over.
    }
  }

  private Pause ask() throws InterruptedException {
    long begin = System.nanoTime();
    long worked = cpu();
    fxThread.execute(
        () -> {
          watched = Thread.currentThread();
          answered.release();
        });
    String where = "";
    if (!answered.tryAcquire(FELT.toNanos(), TimeUnit.NANOSECONDS)) {
      where = where(watched.getStackTrace());
      answered.acquire();
    }
    return new Pause(
        Duration.ofNanos(System.nanoTime() - begin), Duration.ofNanos(cpu() - worked), where);
  }

  private long cpu() {
    return Math.max(0, threads.getThreadCpuTime(watched.threadId()));
  }

  /// Our own calls tell more than those of the toolkit.
  private static String where(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(
            call -> call.equals(stack[0]) || call.getClassName().startsWith("io.github.starload"))
        .limit(MOST_FRAMES)
        .map(call -> call.getClassName().replaceFirst(".*\\.", "") + "." + call.getMethodName())
        .collect(Collectors.joining(" < "));
  }

  @Override
  public void close() {
    ended = true;
    watch.interrupt();
  }
}
