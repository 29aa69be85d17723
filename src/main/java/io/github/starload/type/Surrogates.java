package io.github.starload.type;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Finds halves of surrogate pairs, which are no valid Unicode (`redshift-facts.md` section 1.6).
public final class Surrogates {
  private Surrogates() {}

  /// Whether a half stands alone.
  public static boolean hasLone(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /// A text in UTF-8, with each half of a surrogate pair as the three bytes that its code would
  /// take: what is different stays different, where Java's own encoding writes "?" for any half.
  public static Utf8Text utf8(String text) {
    if (!hasLone(text)) {
      return Utf8Text.of(text);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(3 * text.length());
    int[] points = text.codePoints().toArray();
    for (int point : points) {
      if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
        bytes.write(0xe0 | (point >> 12));
        bytes.write(0x80 | ((point >> 6) & 0x3f));
        bytes.write(0x80 | (point & 0x3f));
      } else {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Utf8Text.of(bytes.toByteArray(), 0, bytes.size());
  }
}
