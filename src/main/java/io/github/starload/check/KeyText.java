package io.github.starload.check;

import io.github.starload.design.TextRules;
import io.github.starload.json.JsonEvent;
import io.github.starload.type.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text by which the counter tells keys apart: one for each value that a column of the key's
/// type can tell apart. Written anew, and not shared with the normaliser, so that a mistake there
/// is seen here.
final class KeyText {
  private static final Pattern INTEGER = Pattern.compile("-?[0-9]+");
  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?"
              + "(?:\\.([0-9]{1,6}))?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?");

  private KeyText() {}

  /// The text of a scalar, or empty when a column of the type does not keep it.
  static Optional<String> of(JsonEvent event, String text, ColumnType type, TextRules rules) {
    boolean isNumber = event == JsonEvent.NUMBER;
    return switch (type) {
      case ColumnType.Bool() ->
          event == JsonEvent.TRUE || event == JsonEvent.FALSE
              ? Optional.of(text)
              : Optional.empty();
      case ColumnType.SmallInt() -> isNumber ? integer(text, Short.SIZE) : Optional.empty();
      case ColumnType.Int() -> isNumber ? integer(text, Integer.SIZE) : Optional.empty();
      case ColumnType.BigInt() -> isNumber ? integer(text, Long.SIZE) : Optional.empty();
      case ColumnType.Decimal(int precision, int scale) ->
          isNumber ? decimal(text, precision, scale) : Optional.empty();
      case ColumnType.DoublePrecision() ->
          isNumber ? Optional.of(Double.toString(Double.parseDouble(text))) : Optional.empty();
      case ColumnType.Date() -> time(event, text).filter(_ -> text.length() == 10);
      case ColumnType.Timestamp(), ColumnType.TimestampTz() -> time(event, text);
      case ColumnType.Varchar(int bytes) -> text(event, text, bytes, rules);
      case ColumnType.Super() -> Optional.empty();
    };
  }

  /// The UTC day of a date or a timestamp.
  static Optional<String> day(JsonEvent event, String text) {
    return time(event, text).map(time -> time.substring(0, 10));
  }

  private static Optional<String> integer(String text, int bits) {
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    BigInteger value = new BigInteger(text);
    return value.bitLength() < bits ? Optional.of(value.toString()) : Optional.empty();
  }

  private static Optional<String> decimal(String text, int precision, int scale) {
    try {
      BigDecimal value = new BigDecimal(text);
      if (value.signum() == 0) {
        return Optional.of("0");
      }
      BigDecimal plain = value.stripTrailingZeros();
      long before = (long) plain.precision() - plain.scale();
      if (before > precision - scale || plain.scale() > scale) {
        return Optional.empty();
      }
      return Optional.of(value.setScale(scale, RoundingMode.UNNECESSARY).toPlainString());
    } catch (ArithmeticException | NumberFormatException notExact) {
      return Optional.empty();
    }
  }

  private static Optional<String> time(JsonEvent event, String text) {
    Matcher found = TIME.matcher(text);
    if (event != JsonEvent.STRING || !found.matches()) {
      return Optional.empty();
    }
    try {
      boolean isDay = found.group(4) == null;
      LocalDateTime time =
          LocalDateTime.of(
              number(found, 1),
              number(found, 2),
              number(found, 3),
              isDay ? 0 : number(found, 4),
              isDay ? 0 : number(found, 5),
              found.group(6) == null ? 0 : number(found, 6),
              found.group(7) == null
                  ? 0
                  : Integer.parseInt((found.group(7) + "00000000").substring(0, 9)));
      String zone = found.group(8);
      LocalDateTime utc =
          zone == null ? time : time.minusSeconds(ZoneOffset.of(zone).getTotalSeconds());
      boolean inRange = time.getYear() > 0 && utc.getYear() > 0 && utc.getYear() < 10_000;
      return inRange ? Optional.of(utc.toString()) : Optional.empty();
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<String> text(JsonEvent event, String text, int bytes, TextRules rules) {
    // No character takes more than three bytes.
    if (isPlain(text) && text.length() <= bytes / 3) {
      return event == JsonEvent.NULL ? Optional.empty() : Optional.of(text);
    }
    StringBuilder kept = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
      if (c != 0 && !isHalf) {
        kept.appendCodePoint(c);
        continue;
      }
      switch (isHalf ? rules.surrogates() : rules.nul()) {
        case NONE -> {
          return Optional.empty();
        }
        case REPLACE -> kept.append('\ufffd');
        case REMOVE -> {}
      }
    }
    boolean fits = kept.toString().getBytes(StandardCharsets.UTF_8).length <= bytes;
    return fits && event != JsonEvent.NULL ? Optional.of(kept.toString()) : Optional.empty();
  }
}
