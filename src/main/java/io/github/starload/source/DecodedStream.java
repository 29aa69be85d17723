package io.github.starload.source;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;

/// A decompressing stream whose failures are told in the two ways that the JSON reader knows: the
/// data ends too early ([EOFException]), or it is damaged ([ZipException]).
final class DecodedStream extends FilterInputStream {
  private DecodedStream(InputStream decoding) {
    super(decoding);
  }

  /// Makes the library's stream.
  @FunctionalInterface
  interface Decoder {
    InputStream over(InputStream stored) throws IOException;
  }

  static InputStream of(InputStream stored, Decoder decoder) throws IOException {
    try {
      return new DecodedStream(decoder.over(stored));
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw told(e);
    }
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      throw told(e);
    }
  }

  /// Each library has its own words for a cut file.
  private static IOException told(IOException e) {
    String message = String.valueOf(e.getMessage());
    String lower = message.toLowerCase(Locale.ROOT);
    IOException told =
        e instanceof EOFException
                || lower.contains("truncated")
                || lower.contains("unexpected end")
                || lower.contains("prematurely")
            ? new EOFException(message)
            : new ZipException(message);
    told.initCause(e);
    return told;
  }
}
