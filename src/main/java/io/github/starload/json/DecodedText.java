package io.github.starload.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// A text as UTF-8, whatever its encoding.
///
/// @param isAsStored whether its bytes are those of the source
record DecodedText(InputStream utf8, boolean isAsStored) {
  private static final int HEAD_BYTES = 4;

  /// Detects the encoding of a text by its head, see [TextEncoding].
  static DecodedText of(InputStream stored) throws IOException {
    byte[] head = stored.readNBytes(HEAD_BYTES);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stored);
    Charset encoding = TextEncoding.of(head);
    return encoding.equals(StandardCharsets.UTF_8)
        ? new DecodedText(whole, true)
        : new DecodedText(new Utf8Of(whole, encoding), false);
  }
}
