package io.github.starload.browse;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file for as long as it is open; what the disk refuses is told in a sentence.
final class DiskFile implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;

  /// @param file that is not there yet
  DiskFile(Path file) {
    this.file = file;
    try {
      channel =
          FileChannel.open(
              file,
              StandardOpenOption.CREATE_NEW,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw refused("write", e);
    }
  }

  /// Writes all that remains in the buffer.
  void write(ByteBuffer bytes, long place) {
    long end = place + bytes.remaining();
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes, end - bytes.remaining());
      }
    } catch (IOException e) {
      throw refused("write", e);
    }
  }

  /// Bytes that were written before.
  byte[] read(long place, int length) {
    byte[] read = new byte[length];
    ByteBuffer bytes = ByteBuffer.wrap(read);
    try {
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, place + bytes.position()) < 0) {
          throw new IOException("it ends too early");
        }
      }
    } catch (IOException e) {
      throw refused("read", e);
    }
    return read;
  }

  private StarloadException refused(String how, IOException e) {
    return StarloadException.environment(
        "Cannot " + how + " the rows kept in " + file + ": " + e.getMessage(),
        Location.NOWHERE,
        "Make room on the disk, or set STARLOAD_HOME to a folder on another",
        e);
  }

  /// Removes the file.
  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw refused("close", e);
    }
  }
}
