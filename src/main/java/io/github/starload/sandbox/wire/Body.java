package io.github.starload.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Builds the body of a message.
public final class Body {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /// A zero-terminated text.
  public Body text(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(0);
    return this;
  }

  public Body int32(int value) {
    bytes.write(value >>> 24);
    bytes.write(value >>> 16);
    bytes.write(value >>> 8);
    bytes.write(value);
    return this;
  }

  public Body int16(int value) {
    bytes.write(value >>> 8);
    bytes.write(value);
    return this;
  }

  public Body int8(int value) {
    bytes.write(value);
    return this;
  }

  public Body raw(byte[] value) {
    bytes.writeBytes(value);
    return this;
  }

  public Message message(char type) {
    return new Message(type, bytes.toByteArray());
  }
}
