package io.github.starload.stage;

import java.util.OptionalInt;

/// How many bytes of text a part takes before the next one begins (`redshift-facts.md` section
/// 1.8).
public final class PartSize {
  /// Compressed, some 16 to 64 MB: what suits a warehouse whose slices are not known.
  public static final long USUAL = 128L << 20;

  /// Smaller parts cost COPY more in requests than they gain.
  private static final long SMALLEST = 8L << 20;

  private PartSize() {}

  /// A size with which the largest table has about one part a slice, or a small multiple of that.
  ///
  /// @param sourceBytes of all sources; the largest table's text is not far from it
  /// @param slices of the warehouse, if known
  public static long of(long sourceBytes, OptionalInt slices) {
    if (slices.isEmpty()) {
      return USUAL;
    }
    long rounds = Math.max(1, Math.ceilDiv(sourceBytes, USUAL * slices.getAsInt()));
    return Math.clamp(Math.ceilDiv(sourceBytes, rounds * slices.getAsInt()), SMALLEST, USUAL);
  }
}
