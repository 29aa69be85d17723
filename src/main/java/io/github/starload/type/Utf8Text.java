package io.github.starload.type;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A text in UTF-8: a stretch of an array of bytes that nobody changes.
///
/// Texts are read, checked, keyed and written as bytes; a string is made only where a person or a
/// library wants one. Whoever keeps a text for long should know that the whole array stays with it.
public final class Utf8Text implements Comparable<Utf8Text> {
  /// The text of no characters.
  public static final Utf8Text EMPTY = new Utf8Text(new byte[0], 0, 0);

  private static final int MOST_DIGITS = 20;

  private final byte[] bytes;
  private final int begin;
  private final int end;

  private Utf8Text(byte[] bytes, int begin, int end) {
    this.bytes = bytes;
    this.begin = begin;
    this.end = end;
  }

  /// A stretch of valid UTF-8.
  ///
  /// @param end after the last byte
  public static Utf8Text of(byte[] bytes, int begin, int end) {
    return new Utf8Text(bytes, begin, end);
  }

  /// The bytes of a text, which must not hold half a surrogate pair.
  public static Utf8Text of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Utf8Text(bytes, 0, bytes.length);
  }

  /// The decimal digits of a number.
  public static Utf8Text of(long number) {
    if (number == Long.MIN_VALUE) {
      return of(Long.toString(number));
    }
    byte[] digits = new byte[MOST_DIGITS];
    int at = MOST_DIGITS;
    long left = Math.abs(number);
    do {
      digits[--at] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    if (number < 0) {
      digits[--at] = '-';
    }
    return new Utf8Text(digits, at, MOST_DIGITS);
  }

  /// The array in which it lies.
  public byte[] bytes() {
    return bytes;
  }

  /// Where it begins.
  public int begin() {
    return begin;
  }

  /// After its last byte.
  public int end() {
    return end;
  }

  /// In bytes.
  public int length() {
    return end - begin;
  }

  /// Whether it has no characters.
  public boolean isEmpty() {
    return begin == end;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Utf8Text that
        && Arrays.equals(bytes, begin, end, that.bytes, that.begin, that.end);
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (int at = begin; at < end; at++) {
      hash = 31 * hash + bytes[at];
    }
    return hash;
  }

  /// By the code points.
  @Override
  public int compareTo(Utf8Text that) {
    return Arrays.compareUnsigned(bytes, begin, end, that.bytes, that.begin, that.end);
  }

  @Override
  public String toString() {
    return new String(bytes, begin, end - begin, StandardCharsets.UTF_8);
  }
}
