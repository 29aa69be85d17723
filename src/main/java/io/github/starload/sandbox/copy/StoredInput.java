package io.github.starload.sandbox.copy;

import dev.hardwood.InputFile;
import java.io.IOException;
import java.nio.ByteBuffer;

/// An object as hardwood reads it, piece by piece.
///
/// @param length in bytes
record StoredInput(CopySource source, S3Location location, long length) implements InputFile {
  @Override
  public void open() {}

  @Override
  public ByteBuffer readRange(long from, int bytes) throws IOException {
    return bytes == 0
        ? ByteBuffer.allocate(0)
        : ByteBuffer.wrap(source.read(location.bucket(), location.key(), from, bytes));
  }

  @Override
  public String name() {
    return location.text();
  }

  @Override
  public void close() {}
}
