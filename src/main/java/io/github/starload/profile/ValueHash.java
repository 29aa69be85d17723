package io.github.starload.profile;

import io.github.starload.type.ColumnType;
import io.github.starload.type.Fnv1a;
import io.github.starload.type.Numbers;
import java.math.BigDecimal;

/// Hashes scalars for counting distinct ones; equal numbers hash alike however they are written.
final class ValueHash {
  private ValueHash() {}

  static long of(String text) {
    return of(Surrogates.utf8(text));
  }

  /// FNV-1a, then mixed so that all 64 bits are evenly spread, which a bottom-k sample needs.
  static long of(byte[] utf8) {
    return mix(Fnv1a.hash(utf8));
  }

  /// Spreads a hash evenly over all 64 bits; never answers 0 for anything but one value.
  static long mix(long plain) {
    long hash = plain;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /// The hash of a whole number of 64 bits.
  static long ofWhole(long value) {
    return of(Long.toString(value));
  }

  /// The hash of any other number.
  static long ofNumber(String text) {
    if (Numbers.hasHugeExponent(text)) {
      return of(text);
    }
    BigDecimal value = Numbers.exact(text);
    boolean isShort = Math.abs(value.scale()) <= ColumnType.MAX_PRECISION;
    return of(isShort ? value.toPlainString() : value.toString());
  }
}
