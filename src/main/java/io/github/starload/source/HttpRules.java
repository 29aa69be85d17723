package io.github.starload.source;

import java.time.Duration;

/// How patient the fetching of web pages is.
///
/// @param tries of each request, the first one included
/// @param firstPause before the second try; each further pause is twice as long
/// @param longestPause however long a server asks to wait
/// @param answer how long to wait for a connection, and then for an answer to begin
/// @param silence how long an answer may pause once it has begun
public record HttpRules(
    int tries, Duration firstPause, Duration longestPause, Duration answer, Duration silence) {

  /// Five tries within about 15 seconds of pauses.
  public static final HttpRules USUAL =
      new HttpRules(
          5,
          Duration.ofSeconds(1),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60));

  /// The pause after a failed try, 1-based.
  Duration pause(int failedTry) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(20, failedTry - 1));
    return pause.compareTo(longestPause) > 0 ? longestPause : pause;
  }
}
