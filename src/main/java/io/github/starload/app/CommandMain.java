package io.github.starload.app;

import io.github.starload.cli.Console;
import io.github.starload.cli.Services;
import io.github.starload.cli.StarloadCommand;
import io.github.starload.json.DeepThreads;
import io.github.starload.load.Loader;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.s3.S3Access;
import io.github.starload.s3.S3Buckets;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// Builds the objects behind the command line.
final class CommandMain {
  private CommandMain() {}

  /// Runs a command, on a thread with room for deep nesting, and answers its exit code.
  static int run(StarloadHome home, String... arguments) {
    FutureTask<Integer> command = new FutureTask<>(() -> command(home, arguments));
    DeepThreads.builder().name("command").start(command);
    try {
      return command.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ProblemKind.CANCELLED.exitCode();
    } catch (ExecutionException e) {
      throw StarloadException.defect("The command failed: " + e.getCause(), e);
    }
  }

  private static int command(StarloadHome home, String... arguments) {
    Console console = Console.standard();
    SavedTargets saved = new SavedTargets(home.targets());
    Services services =
        new Services(
            new AllTargets(
                new SandboxTargets(home, SandboxHolder.COMMAND),
                saved,
                console::password,
                System.getenv()),
            saved,
            new SandboxProcess(home),
            new Loader(home.staging(), home.reports()),
            openers(home, SandboxHolder.COMMAND, System.getenv()));
    return StarloadCommand.run(services, console, arguments);
  }

  /// What sources are reached through.
  ///
  /// @param holder keeps the sandbox running while its bucket is read
  static SourceOpeners openers(
      StarloadHome home, SandboxHolder holder, Map<String, String> environment) {
    return new SourceOpeners(
        home.spool(),
        Console.standardInput(),
        new RequestHeaders(environment.getOrDefault(RequestHeaders.VARIABLE, "")),
        new SandboxBuckets(
            home, holder, new S3Buckets(bucket -> S3Access.usual(bucket, environment))));
  }
}
