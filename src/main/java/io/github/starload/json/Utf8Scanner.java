package io.github.starload.json;

import io.github.starload.type.Utf8Text;
import java.io.IOException;
import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Finds the end of the token that begins in a window, and refuses what RFC 8259 (sections 3, 6, 7)
/// does not allow inside it, and what is not UTF-8 (RFC 3629 section 4).
final class Utf8Scanner {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long QUOTES = '"' * ONES;
  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  private final TextWindow text;
  private final NameTable names = new NameTable();
  private boolean escaped;
  private boolean ascii;

  /// The content of the token lies between these; the window keeps it as long as the token.
  private int first;

  private int last;

  Utf8Scanner(TextWindow text) {
    this.text = text;
  }

  /// What is wrong at the place where the window stands.
  static final class Malformed extends IOException {
    @Serial private static final long serialVersionUID = 1;

    final String reason;

    Malformed(String reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /// The text ends inside the token.
  static final class CutOff extends IOException {
    @Serial private static final long serialVersionUID = 1;
  }

  /// A limit is passed.
  static final class TooLong extends IOException {
    @Serial private static final long serialVersionUID = 1;

    final JsonLimit limit;

    TooLong(JsonLimit limit) {
      super(limit.toString());
      this.limit = limit;
    }
  }

  /// Reads a string or a name, whose opening quote is the next byte, to after its closing quote.
  ///
  /// @param limit of its length
  void string(JsonLimit limit) throws IOException {
    text.at++;
    escaped = false;
    ascii = true;
    int lookAt = limit.most();
    while (true) {
      plain();
      if (text.at - text.token > lookAt) {
        limit.check(text.bytes, text.token + 1, text.at);
        lookAt = 2 * (text.at - text.token);
      }
      switch (text.here()) {
        case -1 -> throw new CutOff();
        case '"' -> {
          first = text.token + 1;
          last = text.at++;
          limit.check(text.bytes, first, last);
          return;
        }
        case '\\' -> escape();
        default -> {
          byte b = text.bytes[text.at];
          if (b < 0) {
            character(b & 0xff);
          } else if (b < ' ') {
            throw new Malformed(
                String.format(
                    "a control character, U+%04X, stands in a string, where it is written as"
                        + " \\u%04X",
                    b, b));
          } else {
            text.at++;
          }
        }
      }
    }
  }

  /// Passes over characters that mean themselves, eight at a time.
  private void plain() {
    byte[] bytes = text.bytes;
    int at = text.at;
    int most = text.end - Long.BYTES;
    while (at <= most) {
      long eight = (long) EIGHT_BYTES.get(bytes, at);
      long special =
          (eight | zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES) | ((eight - SPACES) & ~eight))
              & HIGHS;
      if (special != 0) {
        at += Long.numberOfTrailingZeros(special) >> 3;
        break;
      }
      at += Long.BYTES;
    }
    text.at = at;
  }

  /// The high bit of each byte that is zero, exact up to the first.
  private static long zeros(long bytes) {
    return (bytes - ONES) & ~bytes;
  }

  private void escape() throws IOException {
    escaped = true;
    text.at++;
    switch (text.here()) {
      case -1 -> throw new CutOff();
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> text.at++;
      case 'u' -> {
        text.at++;
        for (int i = 0; i < 4; i++) {
          int digit = text.here();
          if (digit < 0) {
            throw new CutOff();
          }
          if (Character.digit(digit, 16) < 0) {
            throw new Malformed("\\u is not followed by four hexadecimal digits");
          }
          text.at++;
        }
      }
      default ->
          throw new Malformed("a backslash stands before " + next() + ", which is no escape");
    }
  }

  /// One character of several bytes.
  private void character(int lead) throws IOException {
    ascii = false;
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0) {
      throw notUtf8();
    }
    if (!text.has(length)) {
      throw new CutOff();
    }
    int second = text.bytes[text.at + 1] & 0xff;
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    boolean sound = second >= least && second <= most;
    for (int i = 2; i < length; i++) {
      sound &= (text.bytes[text.at + i] & 0xc0) == 0x80;
    }
    if (!sound) {
      throw notUtf8();
    }
    text.at += length;
  }

  private static Malformed notUtf8() {
    return new Malformed("the text is not UTF-8");
  }

  /// Reads a number, whose first character is the next byte.
  void number() throws IOException {
    if (text.here() == '-') {
      text.at++;
    }
    if (text.here() == '0') {
      text.at++;
      if (isDigit(text.here())) {
        throw new Malformed("a number begins with a zero too many");
      }
    } else {
      digits();
    }
    if (text.here() == '.') {
      text.at++;
      digits();
    }
    if ((text.here() | 0x20) == 'e') {
      text.at++;
      int sign = text.here();
      if (sign == '+' || sign == '-') {
        text.at++;
      }
      digits();
    }
    first = text.token;
    last = text.at;
    escaped = false;
    ascii = true;
    JsonLimit.NUMBER.check(text.bytes, first, last);
    delimiter("a number");
  }

  private void digits() throws IOException {
    int digit = text.here();
    if (digit < 0) {
      throw new CutOff();
    }
    if (!isDigit(digit)) {
      throw new Malformed(next() + " stands where a digit of a number is expected");
    }
    do {
      int at = text.at;
      while (at < text.end && isDigit(text.bytes[at])) {
        at++;
      }
      text.at = at;
      if (at - text.token > JsonLimit.NUMBER.most()) {
        throw new TooLong(JsonLimit.NUMBER);
      }
    } while (text.at == text.end && isDigit(text.here()));
  }

  private static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  /// Reads `true`, `false` or `null`, whose first letter is the next byte.
  void word(String expected) throws IOException {
    for (int i = 0; i < expected.length(); i++) {
      if (text.here() < 0) {
        throw new CutOff();
      }
      if (text.here() != expected.charAt(i)) {
        throw unknownWord();
      }
      text.at++;
    }
    if (isWordPart(text.here())) {
      throw unknownWord();
    }
    delimiter(expected);
  }

  /// What stands in the place of a value and is none.
  Malformed unknownWord() throws IOException {
    text.at = text.token;
    if (!isWordPart(text.here())) {
      return new Malformed(next() + " stands where a value is expected");
    }
    StringBuilder word = new StringBuilder();
    while (isWordPart(text.here()) && word.length() < 40) {
      word.append((char) text.here());
      text.at++;
    }
    text.at = text.token;
    return new Malformed("'" + word + "' is no value; strings stand in double quotes");
  }

  private static boolean isWordPart(int b) {
    return b >= 0 && b < 0x80 && Character.isJavaIdentifierPart(b) && b > ' ';
  }

  /// A number or word must not touch the next token.
  private void delimiter(String after) throws IOException {
    switch (text.here()) {
      case -1, ' ', '\t', '\n', '\r', ',', ']', '}' -> {}
      default -> throw new Malformed(next() + " stands right behind " + after);
    }
  }

  /// The next byte in words.
  String next() throws IOException {
    int b = text.here();
    if (b < 0) {
      return "the end";
    }
    return b > ' ' && b < 0x7f ? "'" + (char) b + "'" : String.format("the byte 0x%02X", b);
  }

  /// The token that was read last: a string or name without its escapes, or a number as written.
  String token() {
    byte[] bytes = text.bytes;
    if (escaped) {
      return Escapes.resolved(bytes, first, last);
    }
    return ascii
        ? new String(bytes, first, last - first, StandardCharsets.ISO_8859_1)
        : new String(bytes, first, last - first, StandardCharsets.UTF_8);
  }

  /// Whether the token that was read last has escapes.
  boolean isEscaped() {
    return escaped;
  }

  /// The token that was read last, which has no escapes, as it was written.
  Utf8Text stretch() {
    return text.stretch(first, last);
  }

  /// Reads a name, whose opening quote is the next byte, to after its closing quote, and answers
  /// it.
  String name() throws IOException {
    int length = names.expected(text.bytes, text.at + 1, text.end);
    if (length >= 0) {
      text.at += length + 2;
      return names.last();
    }
    string(JsonLimit.NAME);
    return escaped || !ascii ? token() : names.name(text.bytes, first, last);
  }
}
