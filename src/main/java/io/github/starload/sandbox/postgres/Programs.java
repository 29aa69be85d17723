package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs, unpacked once into a folder named after their version.
record Programs(Path folder, Platform platform) {

  /// Same as `postgres.version` of the build; names the folder, so that a new version unpacks anew.
  static final String VERSION = "18.6.0";

  /// Unpacks when this version is not there yet: into a temporary folder that is renamed at the
  /// end, so that an interrupted run leaves no half-unpacked programs behind.
  static Programs in(Path parent, Platform platform, Consumer<String> progress) {
    Path folder = parent.resolve("bin-" + VERSION);
    if (!Files.isDirectory(folder)) {
      progress.accept("Unpacking the sandbox's database, once");
      try (InputStream archive = Programs.class.getResourceAsStream(platform.archive())) {
        Path fresh = Files.createTempDirectory(parent, "unpacking-");
        unpack(present(archive, platform), fresh);
        allowReading(fresh);
        Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw StarloadException.environment(
            "Cannot unpack the sandbox's database: " + e.getMessage(),
            Location.InSource.whole(parent.toString()),
            "Check that the folder can be written and has 100 MB to spare",
            e);
      }
    }
    return new Programs(folder, platform);
  }

  /// Path of `postgres` or `initdb`.
  Path program(String name) {
    return folder.resolve("bin").resolve(platform.program(name));
  }

  private static InputStream present(@Nullable InputStream archive, Platform platform) {
    if (archive == null) {
      throw StarloadException.environment(
          "Cannot start the sandbox: this build brings no database for "
              + platform.system()
              + " on "
              + platform.hardware(),
          Location.NOWHERE,
          "Install the Starload package made for this machine, or load into Redshift",
          null);
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (var tar =
        new TarArchiveInputStream(
            new BufferedInputStream(new XZCompressorInputStream(archive), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("the archive names a file outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(file);
          continue;
        }
        Files.createDirectories(file.resolveSibling(""));
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, file);
          setExecutable(file, entry.getMode());
        }
      }
    }
  }

  private static void setExecutable(Path file, int mode) throws IOException {
    if ((mode & 0100) == 0 || !posix(file)) {
      return;
    }
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
    permissions.add(PosixFilePermission.OWNER_EXECUTE);
    permissions.add(PosixFilePermission.GROUP_EXECUTE);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(file, permissions);
  }

  /// The programs hold no secret, and as root they run under another user's id.
  private static void allowReading(Path top) throws IOException {
    if (!posix(top)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            open(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              open(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void open(Path path) throws IOException {
    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
    permissions.add(PosixFilePermission.GROUP_READ);
    permissions.add(PosixFilePermission.OTHERS_READ);
    if (permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
      permissions.add(PosixFilePermission.GROUP_EXECUTE);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    }
    Files.setPosixFilePermissions(path, permissions);
  }

  private static boolean posix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
