package io.github.starload.sandbox;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Starts Starload once more as a process that outlives this one, with the same Java and the same
/// class path.
///
/// @param home passed on as `STARLOAD_HOME`; the process writes to `logs/sandbox.log` in it
/// @param main the main class and its arguments
record BackgroundJvm(StarloadHome home, List<String> main) {

  /// The first start unpacks and initialises the database.
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private static final Duration END_LIMIT = Duration.ofSeconds(10);

  /// System property that installed launchers set: the AOT cache of the command line.
  private static final String AOT_CACHE = "starload.aot";

  private static final Path SETSID = Path.of("/usr/bin/setsid");

  BackgroundJvm {
    main = List.copyOf(main);
  }

  /// Starts the process and waits until what it brings is there.
  ///
  /// @param found asks for it; it may also come from another process that was quicker
  /// @throws StarloadException with the last line of the log if the process ends before
  RunningSandbox start(Supplier<Optional<RunningSandbox>> found) {
    Path log = home.logs().resolve("sandbox.log");
    Process process = launch(log);
    AtomicReference<Optional<RunningSandbox>> result = new AtomicReference<>(Optional.empty());
    Patience.await(
        START_LIMIT,
        () -> {
          boolean alive = process.isAlive();
          result.set(found.get());
          return result.get().isPresent() || !alive;
        });
    Optional<RunningSandbox> answering = result.get();
    if (answering.isEmpty()) {
      String how =
          process.isAlive()
              ? "it does not answer after " + START_LIMIT.toSeconds() + " seconds"
              : "its process ended with code " + process.exitValue();
      end(process);
      throw StarloadException.environment(
          "Cannot start the sandbox in the background: " + how + lastLine(log),
          Location.NOWHERE,
          "See " + log,
          null);
    }
    if (answering.get().processId() != process.pid()) {
      end(process);
    }
    return answering.get();
  }

  /// Ends a process that came second or came to nothing, so that it does not take the sandbox over
  /// once the first one stops.
  private static void end(Process process) {
    process.destroy();
    Patience.await(END_LIMIT, () -> !process.isAlive());
  }

  private Process launch(Path log) {
    try {
      Files.createDirectories(home.logs());
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.directory(home.root().toFile());
      builder.environment().put("STARLOAD_HOME", home.root().toString());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot start the sandbox in the background: " + e.getMessage(),
          Location.NOWHERE,
          "Check that " + home.root() + " can be written to",
          e);
    }
  }

  /// A session of its own keeps it from the terminal's Ctrl-C and hang-up.
  private List<String> command() {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.add(java());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-XX:+UseSerialGC"));
    String cache = System.getProperty(AOT_CACHE, "");
    if (!cache.isEmpty()) {
      command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off,cds=off"));
    }
    command.addAll(List.of("-cp", classPath()));
    command.addAll(main);
    return command;
  }

  private static String java() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return ProcessHandle.current()
        .info()
        .command()
        .filter(c -> !Files.exists(java))
        .orElse(java.toString());
  }

  /// The class path with absolute entries, because the process works in another folder.
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String lastLine(Path log) {
    try {
      return Files.readAllLines(log).reversed().stream()
          .filter(line -> !line.isBlank())
          .findFirst()
          .map(line -> "; it said: " + line.strip())
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
