package io.github.starload.ui.sources;

import io.github.starload.source.Source;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The format of a source in words, judged by its first characters alone.
final class SourceFormat {
  private static final int BYTE_ORDER_MARK_FIRST = 0xef;
  private static final int MOST_SPACE_BYTES = 4096;

  private SourceFormat() {}

  /// Such as `JSON array` or `JSON values, gzip`; whether the rest keeps the promise shows when it
  /// is
  /// read.
  static String of(Source source) {
    try (InputStream stored = new BufferedInputStream(source.open())) {
      stored.mark(2);
      boolean gzip = stored.read() == 0x1f && stored.read() == 0x8b;
      stored.reset();
      return words(gzip ? new GZIPInputStream(stored) : stored) + (gzip ? ", gzip" : "");
    } catch (IOException _) {
      return "not readable";
    }
  }

  private static String words(InputStream plain) throws IOException {
    int first = plain.read();
    if (first == BYTE_ORDER_MARK_FIRST) {
      plain.skipNBytes(2);
      first = plain.read();
    }
    for (int i = 0; i < MOST_SPACE_BYTES && first >= 0 && first <= ' '; i++) {
      first = plain.read();
    }
    return switch (first) {
      case '[' -> "JSON array";
      case -1 -> "empty";
      default -> "JSON values";
    };
  }
}
