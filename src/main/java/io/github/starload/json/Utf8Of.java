package io.github.starload.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// A text of another encoding as UTF-8; what is no text in that encoding is refused.
public final class Utf8Of extends InputStream {
  private static final int BUFFER_CHARS = 1 << 14;

  private final Reader text;
  private final char[] chars = new char[BUFFER_CHARS];
  private byte[] bytes = new byte[0];
  private int at;

  /// Characters that wait for their other half.
  private int held;

  private final Charset encoding;
  private long line = 1;

  /// Reads a text of an encoding.
  ///
  /// @param stored is closed with this
  public Utf8Of(InputStream stored, Charset encoding) {
    this.encoding = encoding;
    this.text =
        new InputStreamReader(
            stored,
            encoding
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int read = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, buffer, offset, read);
    at += read;
    return read;
  }

  private boolean fill() throws IOException {
    int read = characters();
    if (read < 0) {
      return false;
    }
    int end = held + read;
    held = Character.isHighSurrogate(chars[end - 1]) ? 1 : 0;
    bytes = new String(chars, 0, end - held).getBytes(StandardCharsets.UTF_8);
    at = 0;
    chars[0] = chars[end - 1];
    return bytes.length > 0 || fill();
  }

  private int characters() throws IOException {
    try {
      int read = text.read(chars, held, chars.length - held);
      for (int i = held; i < held + read; i++) {
        line += chars[i] == '\n' ? 1 : 0;
      }
      return read;
    } catch (CharacterCodingException e) {
      throw new IOException("the text is not " + encoding + ", in line " + line + " or later", e);
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
