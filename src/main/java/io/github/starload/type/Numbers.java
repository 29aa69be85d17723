package io.github.starload.type;

import java.math.BigDecimal;
import java.util.Optional;

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
