package io.github.starload.json;

import io.github.starload.type.Utf8Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Bytes of a text as they come from a stream; the token that is being read is always held as a
/// whole, from [#token] on. It knows line and column of where it stands.
///
/// The fields are for [Utf8Scanner] alone, which moves [#at] byte by byte.
final class TextWindow {
  /// Many texts are one short line.
  private static final int FIRST_BYTES = 1 << 12;

  /// Up to here it grows because the text goes on, beyond for long tokens only.
  private static final int USUAL_BYTES = 1 << 16;

  /// What is still to come; null when all is here.
  private final @Nullable InputStream in;

  byte[] bytes;

  /// Where the token begins; bytes before it may go.
  int token;

  /// The next byte to read.
  int at;

  /// One after the last byte that is here.
  int end;

  private long line = 1;

  /// Where in the text `bytes[0]` stands, and where the line of `at` begins.
  private long offset;

  private long lineOffset;
  private long returnOffset = -1;

  TextWindow(InputStream in) {
    this.in = in;
    this.bytes = new byte[FIRST_BYTES];
  }

  /// A text that is here as a whole; nobody may change it.
  TextWindow(byte[] text) {
    this.in = null;
    this.bytes = text;
    this.end = text.length;
  }

  /// The next byte without moving on, -1 at the end of the text.
  int here() throws IOException {
    return at < end || more() ? bytes[at] & 0xff : -1;
  }

  /// Whether so many bytes are here from `at` on.
  boolean has(int count) throws IOException {
    while (end - at < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  /// Brings more bytes after those that are here, and answers false at the end of the text. Moves
  /// all positions when the token goes to the front.
  boolean more() throws IOException {
    if (in == null) {
      return false;
    }
    if (end == bytes.length) {
      if (token > 0 && bytes.length >= USUAL_BYTES) {
        System.arraycopy(bytes, token, bytes, 0, end - token);
        offset += token;
        at -= token;
        end -= token;
        token = 0;
      } else {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
    }
    int read = in.read(bytes, end, bytes.length - end);
    end += Math.max(0, read);
    return read > 0;
  }

  /// Passes over a byte order mark at the beginning of the text.
  void skipMark() throws IOException {
    if (has(1) && bytes[0] == (byte) 0xef && has(3) && TextEncoding.markBytes(bytes) > 0) {
      at = TextEncoding.markBytes(bytes);
    }
  }

  /// Passes over white space (RFC 8259 section 2) and answers the next byte, or -1 at the end of
  /// the text. The token begins there.
  int skipSpace() throws IOException {
    if (at < end && bytes[at] > ' ') {
      token = at;
      return bytes[at];
    }
    do {
      while (at < end) {
        byte b = bytes[at];
        switch (b) {
          case ' ', '\t' -> at++;
          case '\n', '\r' -> {
            at++;
            newLine(b);
          }
          default -> {
            token = at;
            return b & 0xff;
          }
        }
      }
      token = at;
    } while (more());
    return -1;
  }

  /// A line ends by a line feed, a carriage return, or both.
  private void newLine(byte b) {
    long here = position();
    if (b == '\r') {
      returnOffset = here;
    }
    line += b == '\n' && returnOffset == here - 1 ? 0 : 1;
    lineOffset = here;
  }

  /// How many bytes of the text lie before `at`.
  long position() {
    return offset + at;
  }

  /// How many bytes of the text lie before the token.
  long tokenPosition() {
    return offset + token;
  }

  /// The line of `at`, and of the token, which never spans lines; 1-based.
  long line() {
    return line;
  }

  /// The column, 1-based, in bytes, of a place in the line.
  ///
  /// @param position as [#position] gave it
  long column(long position) {
    return position - lineOffset + 1;
  }

  /// Bytes that are here, as they will stay.
  Utf8Text stretch(int from, int to) {
    // A stream's bytes make room for the next ones.
    return in == null
        ? Utf8Text.of(bytes, from, to)
        : Utf8Text.of(Arrays.copyOfRange(bytes, from, to), 0, to - from);
  }

  void close() throws IOException {
    if (in != null) {
      in.close();
    }
  }
}
