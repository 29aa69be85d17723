package io.github.starload.cli;

import io.github.starload.problem.Cancellation;
import io.github.starload.problem.ProblemKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Turns Ctrl-C and SIGTERM into a request to stop, and lets the command put things right before
/// the process ends with exit code 4.
final class Interruption implements AutoCloseable {
  /// Rolling back and stopping the sandbox take a second or two.
  private static final long LONGEST_SECONDS = 30;

  private final Cancellation cancellation = new Cancellation();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");
  private volatile int exitCode = ProblemKind.CANCELLED.exitCode();

  Interruption() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  Cancellation cancellation() {
    return cancellation;
  }

  /// The command came to its end with this code; an interruption after that changes nothing.
  void exitCode(int code) {
    exitCode = code;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!cancellation.isRequested()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void stop() {
    cancellation.request();
    try {
      boolean orderly = ended.await(LONGEST_SECONDS, TimeUnit.SECONDS);
      Runtime.getRuntime().halt(orderly ? exitCode : ProblemKind.DEFECT.exitCode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
