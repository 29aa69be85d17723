package io.github.starload.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.starload.cli.Console;
import io.github.starload.cli.Services;
import io.github.starload.cli.StarloadCommand;
import io.github.starload.load.Loader;
import io.github.starload.sandbox.SandboxBuckets;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxProcess;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.RequestHeaders;
import io.github.starload.source.SourceOpeners;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;

/// The command line over every target there is, one command after the other.
///
/// @param environment as the commands see it
record Commands(
    StarloadHome home,
    Map<String, String> environment,
    ByteArrayOutputStream outBytes,
    ByteArrayOutputStream errBytes) {

  Commands(StarloadHome home, Map<String, String> environment) {
    this(home, environment, new ByteArrayOutputStream(), new ByteArrayOutputStream());
  }

  /// Standard output of the last command.
  String out() {
    return outBytes.toString(UTF_8);
  }

  /// Standard error of the last command.
  String err() {
    return errBytes.toString(UTF_8);
  }

  /// The exit code of a command.
  int run(String... arguments) {
    outBytes.reset();
    errBytes.reset();
    Console console =
        new Console(new PrintStream(outBytes, true, UTF_8), new PrintStream(errBytes, true, UTF_8));
    SavedTargets saved = new SavedTargets(home.targets());
    AllTargets targets =
        new AllTargets(
            new SandboxTargets(home, SandboxHolder.COMMAND), saved, console::password, environment);
    return StarloadCommand.run(
        new Services(
            targets,
            saved,
            new SandboxProcess(home),
            new Loader(home.staging(), home.reports()),
            new SourceOpeners(
                home.spool(),
                InputStream.nullInputStream(),
                RequestHeaders.none(),
                new SandboxBuckets(home, SandboxHolder.COMMAND, _ -> null))),
        console,
        arguments);
  }
}
