package io.github.starload.json;

/// Resolves the escapes of a string (RFC 8259 section 7) that [Utf8Scanner] found sound.
final class Escapes {
  private Escapes() {}

  /// The characters of UTF-8 text with escapes; half a surrogate pair stays what it is.
  static String resolved(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    int at = from;
    while (at < to) {
      int b = bytes[at];
      if (b == '\\') {
        at = escape(bytes, at + 1, text);
      } else if (b >= 0) {
        text.append((char) b);
        at++;
      } else {
        at = character(bytes, at, text);
      }
    }
    return text.toString();
  }

  private static int escape(byte[] bytes, int at, StringBuilder text) {
    switch (bytes[at]) {
      case 'b' -> text.append('\b');
      case 'f' -> text.append('\f');
      case 'n' -> text.append('\n');
      case 'r' -> text.append('\r');
      case 't' -> text.append('\t');
      case 'u' -> {
        int unit = 0;
        for (int i = 1; i <= 4; i++) {
          unit = (unit << 4) | Character.digit(bytes[at + i], 16);
        }
        text.append((char) unit);
        return at + 5;
      }
      default -> text.append((char) bytes[at]);
    }
    return at + 1;
  }

  private static int character(byte[] bytes, int at, StringBuilder text) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    int point = lead & (0x7f >> length);
    for (int i = 1; i < length; i++) {
      point = (point << 6) | (bytes[at + i] & 0x3f);
    }
    text.appendCodePoint(point);
    return at + length;
  }
}
