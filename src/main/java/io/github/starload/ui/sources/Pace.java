package io.github.starload.ui.sources;

import io.github.starload.ui.control.Amount;
import java.time.Duration;
import java.time.Instant;

/// How fast sources are read, from the beginning of their reading.
///
/// @param allBytes of all of them
record Pace(Instant begin, long allBytes) {
  private static final Duration LEAST = Duration.ofMillis(500);

  /// Such as `34 % · 48.1 MiB/s · 12 s left`; the share alone while the rate is not known yet.
  String words(long bytes, Instant now) {
    String share =
        SourcesWords.PERCENT.text(Math.min(100, allBytes == 0 ? 0 : bytes * 100 / allBytes));
    Duration passed = Duration.between(begin, now);
    if (passed.compareTo(LEAST) < 0 || bytes == 0) {
      return share;
    }
    long perSecond = Math.max(1, bytes * 1000 / passed.toMillis());
    long left = Math.max(0, allBytes - bytes) / perSecond;
    return SourcesWords.PACE.text(share, Amount.bytes(perSecond), time(left));
  }

  private static String time(long seconds) {
    return seconds < 60
        ? SourcesWords.SECONDS.text(seconds)
        : SourcesWords.MINUTES.text(seconds / 60, seconds % 60);
  }
}
