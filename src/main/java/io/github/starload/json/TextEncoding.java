package io.github.starload.json;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Recognises the encoding of a JSON text by its first four bytes, as RFC 4627 section 3 describes:
/// a text begins with two ASCII characters, or with a byte order mark.
public final class TextEncoding {
  private TextEncoding() {}

  /// The encoding of a text.
  ///
  /// @param head the first four bytes, or all of a shorter text; more do not matter
  public static Charset of(byte[] head) {
    int first = at(head, 0);
    int second = at(head, 1);
    boolean wide = head.length >= 4;
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    if (first == 0xff && second == 0xfe) {
      return wide && at(head, 2) == 0 && at(head, 3) == 0
          ? StandardCharsets.UTF_32LE
          : StandardCharsets.UTF_16LE;
    }
    if (head.length < 2) {
      return StandardCharsets.UTF_8;
    }
    if (first == 0) {
      return second == 0 ? StandardCharsets.UTF_32BE : StandardCharsets.UTF_16BE;
    }
    if (second == 0) {
      return wide && at(head, 2) == 0 ? StandardCharsets.UTF_32LE : StandardCharsets.UTF_16LE;
    }
    return StandardCharsets.UTF_8;
  }

  /// The length of UTF-8's byte order mark if there is one.
  public static int markBytes(byte[] head) {
    return at(head, 0) == 0xef && at(head, 1) == 0xbb && at(head, 2) == 0xbf ? 3 : 0;
  }

  private static int at(byte[] head, int index) {
    return index < head.length ? head[index] & 0xff : -1;
  }
}
