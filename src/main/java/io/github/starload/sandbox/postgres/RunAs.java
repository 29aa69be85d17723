package io.github.starload.sandbox.postgres;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Under whose id, and tied to whose life, PostgreSQL's programs run.
///
/// PostgreSQL refuses to run as root (`sandbox-facts.md` section 5, Root). As root a user namespace
/// comes first, because it needs no other owner and works below a folder closed to other users;
/// then `setpriv` to the id of `nobody`, which must be able to reach the folder.
///
/// `--pdeathsig` comes last before the program, because a change of identity forgets the signal.
enum RunAs {
  /// As ourselves; on Linux the server ends with the thread that started it.
  SELF_LINUX("setpriv --pdeathsig INT", Owner.UNCHANGED),
  /// As ourselves, without a tie: what is left behind is stopped at the next start.
  SELF("", Owner.UNCHANGED),
  /// Root of the machine, seen by the program as an ordinary user.
  NAMESPACE("unshare -U setpriv --pdeathsig INT", Owner.ROOT),
  /// The user `nobody`.
  NOBODY("setpriv --pdeathsig INT --reuid 65534 --regid 65534 --clear-groups", Owner.NOBODY);

  /// Whose files the data folder must hold.
  enum Owner {
    UNCHANGED(-1),
    ROOT(0),
    NOBODY(65534);

    private final int id;

    Owner(int id) {
      this.id = id;
    }
  }

  private final String prefix;
  private final Owner owner;

  RunAs(String prefix, Owner owner) {
    this.prefix = prefix;
    this.owner = owner;
  }

  /// The way that works on this machine for programs in `folder`; found by trying, which takes
  /// some milliseconds.
  static RunAs choose(Platform platform, Programs programs) {
    boolean root = platform.linux() && "root".equals(System.getProperty("user.name"));
    List<RunAs> ways =
        root
            ? List.of(NAMESPACE, NOBODY)
            : platform.linux() ? List.of(SELF_LINUX, SELF) : List.of();
    for (RunAs way : ways) {
      if (way.runs(programs.program("postgres"))) {
        return way;
      }
    }
    if (root) {
      throw StarloadException.environment(
          "Cannot start the sandbox's database as root: neither a user namespace nor the user"
              + " nobody can run its programs",
          Location.InSource.whole(programs.folder().toString()),
          "Start Starload as an ordinary user, or set STARLOAD_HOME to a folder that every user"
              + " can reach",
          null);
    }
    return SELF;
  }

  /// The command line that runs `command` this way; no process stays between.
  List<String> wrap(List<String> command) {
    return Stream.concat(Stream.of(prefix.split(" ")).filter(w -> !w.isEmpty()), command.stream())
        .toList();
  }

  /// Gives a folder and what is in it to the user the programs run as; nothing when it is theirs.
  void own(Path folder) throws IOException {
    if (owner == Owner.UNCHANGED || !Files.exists(folder) || owns(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            give(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            give(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private boolean owns(Path path) throws IOException {
    return Integer.valueOf(owner.id).equals(Files.getAttribute(path, "unix:uid"));
  }

  private void give(Path path) throws IOException {
    Files.setAttribute(path, "unix:uid", owner.id);
    Files.setAttribute(path, "unix:gid", owner.id);
  }

  private boolean runs(Path program) {
    try {
      Process trial =
          new ProcessBuilder(wrap(Stream.of(program.toString(), "--version").toList()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!trial.waitFor(20, TimeUnit.SECONDS)) {
        trial.destroyForcibly();
        return false;
      }
      return trial.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StarloadException.cancelled("the sandbox's database was not started");
    }
  }
}
