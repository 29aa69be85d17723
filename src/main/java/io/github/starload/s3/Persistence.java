package io.github.starload.s3;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/// How long a call is tried before it fails: a busy store (503), a cut connection or silence is met
/// by trying again, with pauses that grow to 20 seconds.
///
/// @param tries in all
/// @param silence how long the store may say nothing
/// @param attempt how long one try may take
record Persistence(int tries, Duration silence, Duration attempt) {

  /// Some minutes of trouble are endured. A part of 8 MiB has passed after five minutes on any line
  /// on which loading makes sense.
  static final Persistence USUAL =
      new Persistence(6, Duration.ofSeconds(30), Duration.ofMinutes(5));

  void apply(ClientOverrideConfiguration.Builder client) {
    client
        .retryStrategy(
            AwsRetryStrategy.standardRetryStrategy().toBuilder().maxAttempts(tries).build())
        .apiCallAttemptTimeout(attempt);
  }
}
