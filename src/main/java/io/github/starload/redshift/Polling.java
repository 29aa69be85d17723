package io.github.starload.redshift;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// How often to ask whether a statement has ended: soon at first, for the many short ones, then
/// more rarely. Not for use by several threads.
final class Polling {
  private static final Duration FIRST = Duration.ofMillis(10);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  /// How many questions in a row may stay unanswered; the SDK has tried each of them several times,
  /// so that this is some minutes.
  private static final int MOST_UNANSWERED = 10;

  private final CountDownLatch never = new CountDownLatch(1);
  private Duration next = FIRST;
  private int unanswered;

  /// Lets time pass; answers false, at once, if the thread is interrupted.
  boolean pause() {
    try {
      boolean opened = never.await(next.toMillis(), TimeUnit.MILLISECONDS);
      Duration longer = next.multipliedBy(3).dividedBy(2);
      next = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
      return !opened;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  void answered() {
    unanswered = 0;
  }

  /// Counts an unanswered question, and says whether to ask once more.
  boolean mayAskAgain() {
    unanswered++;
    return unanswered < MOST_UNANSWERED;
  }
}
