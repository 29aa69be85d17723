package io.github.starload.stage;

import io.github.starload.json.JsonFields;
import io.github.starload.normalise.JsonHash;

/// The digest of a SUPER value together with the key of its row, so that two values that change
/// places change the sum.
///
/// SUPER has no text that is the same on every server (`redshift-facts.md` section 5): the order of
/// members and the form of numbers may change on the way. So the values are read back, and compared
/// by their meaning.
public final class SuperDigest {
  private static final int TERM_DIGITS = 15;

  private SuperDigest() {}

  /// The number to sum, see [DigestSum].
  ///
  /// @param key the row's surrogate key
  /// @param json the value, in any form
  public static long term(String key, String json) {
    String hash = JsonHash.of(JsonFields.parse("a SUPER value", json).value(), key);
    return Long.parseLong(hash.substring(0, TERM_DIGITS), 16);
  }
}
