package io.github.starload.sandbox.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One message of the protocol.
///
/// @param type its letter; each side has its own alphabet
/// @param body what follows the length word; shared, so it must not be changed
@SuppressWarnings("ArrayRecordComponent") // A message is compared by nobody; copying costs.
public record Message(char type, byte[] body) {

  /// A message without a body.
  public static Message bare(char type) {
    return new Message(type, new byte[0]);
  }

  /// `Query`: one text, its answers end with ReadyForQuery.
  public static Message query(String sql) {
    return new Body().text(sql).message('Q');
  }

  /// The zero-terminated texts from `offset` on, at most `count` of them.
  public String[] texts(int offset, int count) {
    String[] texts = new String[count];
    int from = offset;
    for (int i = 0; i < count; i++) {
      int to = from;
      while (to < body.length && body[to] != 0) {
        to++;
      }
      texts[i] = new String(body, Math.min(from, body.length), Math.max(to - from, 0), UTF_8);
      from = to + 1;
    }
    return texts;
  }

  /// The first text of the body.
  public String text() {
    return texts(0, 1)[0];
  }

  /// The body from `offset` on.
  public byte[] tail(int offset) {
    return Arrays.copyOfRange(body, Math.min(offset, body.length), body.length);
  }

  /// The body to be read number by number, most significant byte first.
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(body).asReadOnlyBuffer();
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;
}
