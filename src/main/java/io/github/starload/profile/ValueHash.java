package io.github.starload.profile;

import io.github.starload.type.ColumnType;
import io.github.starload.type.Numbers;
import io.github.starload.type.Surrogates;
import io.github.starload.type.Utf8Text;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;

/// Hashes scalars for counting distinct ones; equal numbers hash alike however they are written.
final class ValueHash {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private ValueHash() {}

  static long of(String text) {
    return of(Surrogates.utf8(text));
  }

  /// Eight bytes at a time; all 64 bits are evenly spread, which a bottom-k sample needs.
  static long of(Utf8Text text) {
    byte[] bytes = text.bytes();
    long hash = text.length();
    int at = text.begin();
    for (; at <= text.end() - Long.BYTES; at += Long.BYTES) {
      hash = with(hash, (long) EIGHT_BYTES.get(bytes, at));
    }
    long rest = 0;
    for (; at < text.end(); at++) {
      rest = rest << Byte.SIZE | (bytes[at] & 0xff);
    }
    return mix(with(hash, rest));
  }

  private static long with(long hash, long more) {
    long product = (hash ^ more) * 0x9E3779B97F4A7C15L;
    return product ^ (product >>> 32);
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
    return of(Utf8Text.of(value));
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
