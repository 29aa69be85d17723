package io.github.starload.source;

import java.text.Normalizer;
import java.util.Locale;

/// Makes the names of kinds of records out of the names of their sources.
final class KindNames {
  private KindNames() {}

  /// The name without counters and dates: `launches` for `launches-0001` and
  /// `launches_2024-01-31`; lower snake case. A name of nothing else stays whole.
  static String of(String stem) {
    String snake = snake(stem);
    String bare = snake.replaceAll("(_?(part|page|chunk|v)?_?[0-9]+)+$", "");
    return bare.isEmpty() ? snake.isEmpty() ? "records" : "records_" + snake : bare;
  }

  /// A name that a person gives, in lower snake case; empty if nothing is left of it.
  static String snake(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_+|_+$", "");
  }
}
