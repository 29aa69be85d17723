package io.github.starload.type;

import java.nio.charset.StandardCharsets;

/// 64-bit FNV-1a, the algorithm of Redshift's `FNV_HASH` over text (`redshift-facts.md` section 5),
/// so that a warehouse can compute the same value.
public final class Fnv1a {
  /// The hash of nothing; the documented offset basis.
  public static final long BASIS = 0xcbf29ce484222325L;

  private static final long PRIME = 0x100000001b3L;

  /// Characters below are one byte.
  private static final char FIRST_OF_SEVERAL_BYTES = 0x80;

  private Fnv1a() {}

  /// The hash of the bytes.
  public static long hash(byte[] bytes) {
    return hash(bytes, BASIS);
  }

  /// The hash of what gave `state`, followed by the text in UTF-8.
  public static long hash(String text, long state) {
    long hash = state;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= FIRST_OF_SEVERAL_BYTES) {
        return hash(text.getBytes(StandardCharsets.UTF_8), state);
      }
      hash = (hash ^ c) * PRIME;
    }
    return hash;
  }

  /// The hash of what gave `state`, followed by the text.
  public static long hash(Utf8Text text, long state) {
    byte[] bytes = text.bytes();
    long hash = state;
    for (int at = text.begin(); at < text.end(); at++) {
      hash = (hash ^ (bytes[at] & 0xff)) * PRIME;
    }
    return hash;
  }

  /// The hash of what gave `state`, followed by the bytes; as `FNV_HASH(value, seed)`.
  public static long hash(byte[] bytes, long state) {
    long hash = state;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return hash;
  }
}
