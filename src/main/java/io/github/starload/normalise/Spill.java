package io.github.starload.normalise;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Room for what must be kept until all records are read: memory up to a budget, a file beyond it.
/// Closing removes the file. Not safe for use by several threads.
public final class Spill implements AutoCloseable {
  private static final int MEMORY_SHARE = 8;

  private final @Nullable Path path;
  private final Arena arena = Arena.ofShared();
  private long memoryLeft;
  private @Nullable FileChannel file;
  private long fileBytes;

  private Spill(@Nullable Path path, long memoryBytes) {
    this.path = path;
    this.memoryLeft = memoryBytes;
  }

  /// Spills into a file, which must not exist yet, what is more than an eighth of the memory that
  /// Java may take.
  public static Spill into(Path file) {
    return into(file, Runtime.getRuntime().maxMemory() / MEMORY_SHARE);
  }

  /// @param memoryBytes held in memory before
  static Spill into(Path file, long memoryBytes) {
    return new Spill(file, memoryBytes);
  }

  /// Keeps everything in memory.
  static Spill never() {
    return new Spill(null, Long.MAX_VALUE);
  }

  /// More room.
  ///
  /// @throws StarloadException of kind ENVIRONMENT if the file cannot grow
  MemorySegment page(int bytes) {
    if (memoryLeft >= bytes) {
      memoryLeft -= bytes;
      return MemorySegment.ofArray(new byte[bytes]);
    }
    Path to = path;
    if (to == null) {
      throw StarloadException.defect("There is no file to spill into", null);
    }
    try {
      FileChannel open =
          file == null
              ? FileChannel.open(
                  to,
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE)
              : file;
      file = open;
      // Written, so that a full disk is told here and does not break the program later.
      ByteBuffer zeros = ByteBuffer.allocate(bytes);
      while (zeros.hasRemaining()) {
        open.write(zeros, fileBytes + zeros.position());
      }
      MemorySegment page = open.map(FileChannel.MapMode.READ_WRITE, fileBytes, bytes, arena);
      fileBytes += bytes;
      return page;
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot keep the rows of the dimensions in " + to + ": " + e.getMessage(),
          Location.NOWHERE,
          "Make room on that disk, or set STARLOAD_HOME to a folder with room; nothing was loaded",
          e);
    }
  }

  /// How much lies in the file.
  long fileBytes() {
    return fileBytes;
  }

  @Override
  public void close() {
    arena.close();
    if (file != null && path != null) {
      try {
        file.close();
        Files.deleteIfExists(path);
      } catch (IOException e) {
        throw StarloadException.environment(
            "Cannot remove " + path + ": " + e.getMessage(),
            Location.NOWHERE,
            "Remove it by hand; it holds rows of this load's dimensions",
            e);
      }
    }
  }
}
