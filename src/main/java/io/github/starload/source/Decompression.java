package io.github.starload.source;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// Recognises compressed data by its first bytes, whatever the file is called.
final class Decompression {
  private static final int BUFFER_BYTES = 1 << 16;

  private Decompression() {}

  /// The plain text behind the stored bytes.
  static InputStream plain(String source, InputStream stored) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stored, BUFFER_BYTES);
    buffered.mark(4);
    byte[] head = buffered.readNBytes(4);
    buffered.reset();
    if (startsWith(head, 0x1f, 0x8b)) {
      return new GZIPInputStream(buffered, BUFFER_BYTES);
    }
    refuse(source, "a zip archive", startsWith(head, 'P', 'K', 3, 4));
    refuse(source, "zstandard data", startsWith(head, 0x28, 0xb5, 0x2f, 0xfd));
    refuse(source, "bzip2 data", startsWith(head, 'B', 'Z', 'h'));
    return buffered;
  }

  private static void refuse(String source, String kind, boolean found) {
    if (found) {
      throw StarloadException.input(
          "Cannot read the JSON: this is " + kind + ", which is not read yet",
          Location.InSource.whole(source),
          "Unpack it, or compress it with gzip");
    }
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
