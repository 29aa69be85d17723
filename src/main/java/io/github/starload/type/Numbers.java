package io.github.starload.type;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/// Exact reading of JSON number texts.
public final class Numbers {
  /// Below this length a plain integer text always fits a long.
  private static final int SURELY_LONG = 18;

  private Numbers() {}

  /// The value when the text is a plain integer (no point, no exponent) within 64 bits.
  public static Optional<Long> asLong(String text) {
    int length = text.length();
    for (int i = text.charAt(0) == '-' ? 1 : 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return Optional.empty();
      }
    }
    if (length <= SURELY_LONG) {
      return Optional.of(Long.parseLong(text));
    }
    try {
      return Optional.of(Long.parseLong(text));
    } catch (NumberFormatException tooLong) {
      return Optional.empty();
    }
  }

  /// The value when the text is a plain integer (no point, no exponent) within 64 bits.
  public static OptionalLong asLong(Utf8Text text) {
    byte[] bytes = text.bytes();
    if (text.length() > SURELY_LONG) {
      return asLong(text.toString()).map(OptionalLong::of).orElse(OptionalLong.empty());
    }
    for (int at = text.begin() + (bytes[text.begin()] == '-' ? 1 : 0); at < text.end(); at++) {
      if (bytes[at] < '0' || bytes[at] > '9') {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(parseLong(bytes, text.begin(), text.end()));
  }

  /// Reads decimal digits that are known to be those of a long, with or without a minus.
  ///
  /// @param end after the last digit
  public static long parseLong(byte[] bytes, int begin, int end) {
    boolean isNegative = bytes[begin] == '-';
    // Below zero, as the least long has no counterpart above.
    long negative = 0;
    for (int at = isNegative ? begin + 1 : begin; at < end; at++) {
      negative = negative * 10 - (bytes[at] - '0');
    }
    return isNegative ? negative : -negative;
  }

  /// Whether the exponent is too large for exact arithmetic; no column but text keeps such a
  /// number.
  public static boolean hasHugeExponent(String text) {
    int e = Math.max(text.indexOf('e'), text.indexOf('E'));
    return e >= 0 && text.length() - e > 8;
  }

  /// The exact value without trailing zeros, so that `1.50` and `1.5` are the same number.
  ///
  /// @throws NumberFormatException if the exponent is huge, see [#hasHugeExponent]
  public static BigDecimal exact(String text) {
    BigDecimal value = new BigDecimal(text);
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /// Whether reading the number as a double and writing it back gives the same number.
  public static boolean survivesDouble(String text) {
    double value = Double.parseDouble(text);
    return Double.isFinite(value)
        && new BigDecimal(Double.toString(value)).compareTo(new BigDecimal(text)) == 0;
  }

  /// Decimal digits of a value, without the sign; at least 1.
  static int digits(long value) {
    return value == Long.MIN_VALUE ? 19 : Long.toString(Math.abs(value)).length();
  }
}
