package io.github.starload.sandbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Waits for what another process does and cannot announce.
final class Patience {
  private static final Duration STEP = Duration.ofMillis(50);

  private Patience() {}

  /// Waits until the condition holds, at most for the limit; answers whether it holds. An
  /// interrupted thread stops waiting and stays interrupted.
  static boolean await(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() >= end || !pause(STEP)) {
        return condition.getAsBoolean();
      }
    }
    return true;
  }

  /// Lets time pass; answers false, at once, if the thread is interrupted.
  static boolean pause(Duration time) {
    try {
      boolean opened = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
      return !opened;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
