package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The database's files: made once, kept between runs.
record DataFolder(Path path) {

  /// Makes the folder when it is missing; a run that is cut off leaves a temporary folder only.
  void initialise(
      Programs programs, RunAs runAs, String user, Secret password, Consumer<String> progress)
      throws IOException {
    if (Files.exists(path.resolve("PG_VERSION"))) {
      runAs.own(path);
      return;
    }
    progress.accept("Preparing the sandbox's database, once");
    removeFolder(path);
    Path fresh = path.resolveSibling("data-fresh");
    removeFolder(fresh);
    Files.createDirectory(fresh, ownerOnly(fresh, "rwx------"));
    Path passwordFile = Files.createTempFile(path.resolveSibling(""), "initial-", ".tmp");
    try {
      Files.writeString(passwordFile, password.value() + "\n");
      runAs.own(fresh);
      runAs.own(passwordFile);
      run(
          runAs.wrap(
              List.of(
                  programs.program("initdb").toString(),
                  "--pgdata=" + fresh,
                  "--username=" + user,
                  "--pwfile=" + passwordFile,
                  "--auth-local=reject",
                  // Clear text on loopback: the relay's own client needs no SCRAM then.
                  "--auth-host=password",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--no-sync",
                  "--no-instructions")));
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void run(List<String> command) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .directory(Path.of("/").toFile())
            .start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw StarloadException.environment(
            "Cannot prepare the sandbox's database: " + lastLine(output),
            Location.NOWHERE,
            "Check that the disk has 100 MB to spare, then start again",
            null);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw StarloadException.cancelled("the sandbox's database was not prepared");
    }
  }

  private static String lastLine(String output) {
    return output.lines().filter(line -> !line.isBlank()).reduce("no output", (a, b) -> b).strip();
  }

  private static void removeFolder(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(path);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path near, String permissions) {
    return near.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
