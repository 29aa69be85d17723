package io.github.starload.browse;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Leaves some of the disk to others.
///
/// @param folder on that disk
/// @param kept bytes that stay free
record DiskRoom(Path folder, long kept) {
  /// Without it other programs begin to fail.
  private static final long KEPT = 1L << 30;

  DiskRoom(Path folder) {
    this(folder, KEPT);
  }

  /// Passes, or says that no more rows can be kept.
  ///
  /// @throws StarloadException of kind ENVIRONMENT
  void check() {
    try {
      long free = Files.getFileStore(folder).getUsableSpace();
      if (free < kept) {
        throw StarloadException.environment(
            "Cannot keep more rows to look at: only "
                + (free >> 20)
                + " MiB are left on the disk of "
                + folder,
            Location.NOWHERE,
            "Make room there, or set STARLOAD_HOME to a folder on another disk; a load takes all"
                + " rows nevertheless",
            null);
      }
    } catch (IOException _) {
      // Where nobody knows, the disk itself says when it is full.
    }
  }
}
