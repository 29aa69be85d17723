package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One Starload per database folder; the operating system lets go of the lock when the JVM dies,
/// however it dies.
record FolderLock(FileChannel channel) implements AutoCloseable {

  static FolderLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw StarloadException.environment(
          "Cannot start the sandbox's database: another Starload is using it",
          Location.InSource.whole(folder.toString()),
          "Close the other Starload or its sandbox, or set STARLOAD_HOME to another folder",
          null);
    }
    return new FolderLock(channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
