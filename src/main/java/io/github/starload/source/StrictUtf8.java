package io.github.starload.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;

/// Refuses the bytes that a lenient reader of UTF-8 would take for other characters: overlong
/// forms, halves of surrogate pairs, and what lies beyond U+10FFFF (RFC 3629 sections 3 and 4).
/// Bytes that do not continue a character are left to the JSON reader, which refuses them with
/// their place.
final class StrictUtf8 extends FilterInputStream {
  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;

  /// Where in the source the next byte stands.
  private long byteOffset;

  /// The byte before, if it leaves only some of the continuations.
  private int lead;

  /// @param byteOffset of the first byte in its source
  StrictUtf8(InputStream in, long byteOffset) {
    super(in);
    this.byteOffset = byteOffset;
  }

  /// Whether a reader of the whole text would not be refused; a character that the end cuts is left
  /// to the JSON reader.
  static boolean isSound(byte[] text) {
    try {
      new StrictUtf8(InputStream.nullInputStream(), 0).check(text, 0, text.length);
      return true;
    } catch (NotUtf8 _) {
      return false;
    }
  }

  /// What a reader is told; the message ends with the place.
  static final class NotUtf8 extends CharacterCodingException {
    private static final long serialVersionUID = 1;

    private final long byteOffset;

    NotUtf8(long byteOffset) {
      this.byteOffset = byteOffset;
    }

    @Override
    public String getMessage() {
      return "the text is not UTF-8 at byte " + byteOffset;
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      check(buffer, offset, offset + read);
      byteOffset += read;
    }
    return read;
  }

  private void check(byte[] buffer, int from, int to) throws NotUtf8 {
    int at = from;
    while (at < to) {
      if (lead == 0 && at + Long.BYTES <= to && isAscii(buffer, at)) {
        at += Long.BYTES;
      } else {
        if (buffer[at] < 0 || lead != 0) {
          check(buffer[at] & 0xff, byteOffset + at - from);
        }
        at++;
      }
    }
  }

  private static boolean isAscii(byte[] buffer, int at) {
    return ((long) EIGHT_BYTES.get(buffer, at) & NOT_ASCII) == 0;
  }

  private void check(int value, long at) throws NotUtf8 {
    boolean wrong =
        switch (lead) {
          case 0xe0 -> value < 0xa0;
          case 0xed -> value >= 0xa0;
          case 0xf0 -> value < 0x90;
          case 0xf4 -> value >= 0x90;
          default -> value == 0xc0 || value == 0xc1 || value >= 0xf5;
        };
    if (wrong) {
      throw new NotUtf8(at);
    }
    lead = value == 0xe0 || value == 0xed || value == 0xf0 || value == 0xf4 ? value : 0;
  }
}
