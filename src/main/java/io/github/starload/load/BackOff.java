package io.github.starload.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// Lets time pass before something is tried again.
@FunctionalInterface
interface BackOff {
  /// Waits.
  ///
  /// @param attempt the one that failed, from 1
  void pause(int attempt);

  /// Twice as long each time, with chance added, so that two that met do not meet again; an
  /// interrupted thread does not wait and stays interrupted.
  static BackOff doubling(Duration first) {
    return attempt -> {
      long nanos = first.toNanos() << (attempt - 1);
      try {
        var _ =
            new CountDownLatch(1)
                .await(nanos + ThreadLocalRandom.current().nextLong(nanos), TimeUnit.NANOSECONDS);
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
