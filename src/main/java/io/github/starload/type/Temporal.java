package io.github.starload.type;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// An ISO 8601 date or timestamp found in a JSON string.
///
/// Recognised are `YYYY-MM-DD`, and that with `T` or a blank, `HH:MM[:SS[.f]]` with one to six
/// digits of fraction, and an optional zone (`Z`, `±HH:MM`, `±HHMM`, `±HH`). Years run from 0001
/// to 9999. What cannot be kept exactly (a leap second, 24:00, a finer fraction) is not recognised
/// and so stays text.
public sealed interface Temporal {

  /// A calendar day.
  record Day(LocalDate date) implements Temporal {}

  /// A local date and time.
  record Local(LocalDateTime time) implements Temporal {}

  /// A date and time with the offset it was written in.
  record Zoned(LocalDateTime time, ZoneOffset offset) implements Temporal {
    /// The same instant as a UTC date and time.
    public LocalDateTime utc() {
      return offset.getTotalSeconds() == 0 ? time : time.minusSeconds(offset.getTotalSeconds());
    }
  }

  /// A quick look: whether a text is as long as a date and has its hyphens.
  static boolean mayBe(Utf8Text text) {
    return text.length() >= 10
        && text.bytes()[text.begin() + 4] == '-'
        && text.bytes()[text.begin() + 7] == '-';
  }

  /// Reads a text, or answers empty when it is no such date or timestamp.
  static Optional<Temporal> parse(String text) {
    if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return Optional.empty();
    }
    return new TemporalReader(text).read();
  }

  /// Reads fixed positions left to right; any surprise ends in "no such thing".
  final class TemporalReader {
    private final String text;
    private int at;

    TemporalReader(String text) {
      this.text = text;
    }

    Optional<Temporal> read() {
      try {
        return Optional.of(temporal());
      } catch (DateTimeException | IndexOutOfBoundsException notTemporal) {
        return Optional.empty();
      }
    }

    private Temporal temporal() {
      int year = digits(4);
      expect("-");
      int month = digits(2);
      expect("-");
      LocalDate date = LocalDate.of(year, month, digits(2));
      if (year == 0) {
        throw new DateTimeException("year 0");
      }
      if (at == text.length()) {
        return new Day(date);
      }
      expect("T ");
      LocalDateTime time = date.atTime(digits(2), minute(), second(), nanos());
      if (at == text.length()) {
        return new Local(time);
      }
      Zoned zoned = new Zoned(time, offset());
      if (at != text.length() || ((year == 1 || year == 9999) && !isInRange(zoned))) {
        throw new DateTimeException("out of range");
      }
      return zoned;
    }

    private static boolean isInRange(Zoned zoned) {
      int year = zoned.utc().getYear();
      return year >= 1 && year <= 9999;
    }

    private int minute() {
      expect(":");
      return digits(2);
    }

    private int second() {
      if (at == text.length() || text.charAt(at) != ':') {
        return 0;
      }
      at++;
      return digits(2);
    }

    private int nanos() {
      if (at == text.length() || text.charAt(at) != '.') {
        return 0;
      }
      at++;
      int from = at;
      while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
        at++;
      }
      int digits = at - from;
      if (digits == 0 || digits > 6) {
        throw new DateTimeException("fraction");
      }
      at = from;
      int value = digits(digits);
      for (int i = digits; i < 9; i++) {
        value *= 10;
      }
      return value;
    }

    private ZoneOffset offset() {
      char sign = text.charAt(at++);
      if (sign == 'Z') {
        return ZoneOffset.UTC;
      }
      if (sign != '+' && sign != '-') {
        throw new DateTimeException("offset");
      }
      int hours = digits(2);
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
      }
      int minutes = at < text.length() ? digits(2) : 0;
      return sign == '-'
          ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
          : ZoneOffset.ofHoursMinutes(hours, minutes);
    }

    private void expect(String oneOf) {
      if (oneOf.indexOf(text.charAt(at++)) < 0) {
        throw new DateTimeException(oneOf);
      }
    }

    private int digits(int count) {
      int value = 0;
      for (int end = at + count; at < end; at++) {
        char c = text.charAt(at);
        if (c < '0' || c > '9') {
          throw new DateTimeException("digit");
        }
        value = value * 10 + c - '0';
      }
      return value;
    }
  }
}
