package io.github.starload.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text as UTF-8, whatever its encoding, behind its byte order mark.
///
/// @param isAsStored whether its bytes are those of the source
record DecodedText(TextWindow utf8, boolean isAsStored) {
  private static final int HEAD_BYTES = 4;

  /// Detects the encoding of a text by its head, see [TextEncoding].
  static DecodedText of(InputStream stored) throws IOException {
    byte[] head = stored.readNBytes(HEAD_BYTES);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stored);
    Charset encoding = TextEncoding.of(head);
    boolean isUtf8 = encoding.equals(StandardCharsets.UTF_8);
    TextWindow utf8 = new TextWindow(isUtf8 ? whole : new Utf8Of(whole, encoding));
    utf8.skipMark();
    return new DecodedText(utf8, isUtf8);
  }

  /// UTF-8 text in memory.
  static DecodedText of(byte[] text) {
    TextWindow utf8 = new TextWindow(text);
    utf8.at = TextEncoding.markBytes(text);
    return new DecodedText(utf8, true);
  }
}
