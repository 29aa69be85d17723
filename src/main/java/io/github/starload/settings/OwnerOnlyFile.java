package io.github.starload.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// A small text file that only its owner may read, replaced as a whole.
///
/// @param path need not exist yet; its folder must
public record OwnerOnlyFile(Path path) {

  /// Replaces the file; a reader sees the old text or the new one, never a part of it.
  public void replace(String text) throws IOException {
    Path fresh = Files.createTempFile(folder(), "fresh", "", ownerOnly());
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private Path folder() {
    Path parent = path.getParent();
    return parent == null ? Path.of("") : parent;
  }

  /// Windows keeps a person's folders from others by itself.
  private FileAttribute<?>[] ownerOnly() {
    return folder().getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
