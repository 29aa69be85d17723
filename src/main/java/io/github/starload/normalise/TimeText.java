package io.github.starload.normalise;

import io.github.starload.type.Utf8Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;

/// Writes times as `YYYY-MM-DD HH:MI:SS.ffffff`; a formatter of the JDK takes several times as
/// long.
final class TimeText {
  private static final int NANOS_IN_MICRO = 1000;
  private static final String UTC = "+00";
  private static final String FORM = "0000-00-00 00:00:00.000000";

  private TimeText() {}

  /// @param time of the years 0 to 9999
  static Utf8Text of(LocalDateTime time) {
    byte[] text = FORM.getBytes(StandardCharsets.ISO_8859_1);
    return written(time, text);
  }

  /// The same with `+00` behind it.
  static Utf8Text ofUtc(LocalDateTime time) {
    return written(time, (FORM + UTC).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Utf8Text written(LocalDateTime time, byte[] text) {
    write(time.getYear(), text, 4);
    write(time.getMonthValue(), text, 7);
    write(time.getDayOfMonth(), text, 10);
    write(time.getHour(), text, 13);
    write(time.getMinute(), text, 16);
    write(time.getSecond(), text, 19);
    write(time.getNano() / NANOS_IN_MICRO, text, FORM.length());
    return Utf8Text.of(text, 0, text.length);
  }

  /// @param end after the last digit
  private static void write(int number, byte[] text, int end) {
    int at = end;
    for (int left = number; left > 0; left /= 10) {
      text[--at] = (byte) ('0' + left % 10);
    }
  }
}
