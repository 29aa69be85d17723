package io.github.starload.normalise;

import io.github.starload.type.Fnv1a;
import io.github.starload.type.Utf8Text;

/// Makes surrogate keys: FNV-1a over the table's name and the parts of the natural key, each
/// followed by U+001F, so that a warehouse can compute the same value (`redshift-facts.md` section
/// 5). The same today and tomorrow, in any process.
final class SurrogateKeys {
  private static final byte[] SEPARATOR = {0x1f};

  private SurrogateKeys() {}

  static long of(String table, String... naturalKey) {
    long hash = with(Fnv1a.BASIS, table);
    for (String part : naturalKey) {
      hash = with(hash, part);
    }
    return hash;
  }

  /// The key of what gave `state`, with one part more.
  static long with(long state, String part) {
    return Fnv1a.hash(SEPARATOR, Fnv1a.hash(part, state));
  }

  /// The same for a part in UTF-8.
  static long with(long state, Utf8Text part) {
    return Fnv1a.hash(SEPARATOR, Fnv1a.hash(part, state));
  }
}
