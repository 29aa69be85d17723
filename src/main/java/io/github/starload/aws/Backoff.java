package io.github.starload.aws;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Pauses that grow by half each time: soon at first, then more rarely. Not for use by several
/// threads.
public final class Backoff {
  private final CountDownLatch never = new CountDownLatch(1);
  private final Duration longest;
  private final int mostFailures;
  private Duration next;
  private int failures;

  /// A new row of pauses.
  ///
  /// @param mostFailures how many failures in a row end the patience
  public Backoff(Duration first, Duration longest, int mostFailures) {
    this.next = first;
    this.longest = longest;
    this.mostFailures = mostFailures;
  }

  /// Lets time pass; answers false, at once, if the thread is interrupted.
  public boolean pause() {
    try {
      boolean opened = never.await(next.toMillis(), TimeUnit.MILLISECONDS);
      Duration longer = next.multipliedBy(3).dividedBy(2);
      next = longer.compareTo(longest) > 0 ? longest : longer;
      return !opened;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Forgets the failures.
  public void succeeded() {
    failures = 0;
  }

  /// Counts a failure, and says whether to try once more.
  public boolean mayTryAgain() {
    failures++;
    return failures < mostFailures;
  }
}
