package io.github.starload.json;

import java.io.IOException;

/// How long a token, and how deep a value may be.
enum JsonLimit {
  /// Characters after escapes are resolved.
  STRING(JsonTokens.MOST_STRING_CHARS),
  /// Bytes of UTF-8 after escapes are resolved.
  NAME(JsonTokens.MOST_NAME_BYTES),
  /// Objects and arrays inside each other.
  DEPTH(JsonTokens.MOST_DEPTH),
  /// Characters.
  NUMBER(JsonTokens.MOST_NUMBER_CHARS);

  private final int most;

  JsonLimit(int most) {
    this.most = most;
  }

  int most() {
    return most;
  }

  /// Refuses what is longer. No token is longer than the bytes that write it.
  ///
  /// @throws Utf8Scanner.TooLong if it is
  void check(byte[] bytes, int from, int to) throws IOException {
    if (to - from > most && length(bytes, from, to) > most) {
      throw new Utf8Scanner.TooLong(this);
    }
  }

  /// The escape of a control character or half of a pair counts as one, which is short of the bytes
  /// of some names and never more.
  private int length(byte[] bytes, int from, int to) {
    int length = 0;
    int at = from;
    while (at < to) {
      byte b = bytes[at];
      if (b == '\\') {
        at += at + 1 < to && bytes[at + 1] == 'u' ? 6 : 2;
        length++;
      } else {
        boolean continues = this == STRING && (b & 0xc0) == 0x80;
        boolean isPair = this == STRING && (b & 0xf8) == 0xf0;
        length += continues ? 0 : isPair ? 2 : 1;
        at++;
      }
    }
    return length;
  }
}
