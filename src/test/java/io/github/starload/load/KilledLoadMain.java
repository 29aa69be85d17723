package io.github.starload.load;

import io.github.starload.problem.Cancellation;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.FileSource;
import io.github.starload.stage.LoadId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A load in a process of its own, which stands still at its nth look at the lake or the warehouse
/// until it is killed.
///
/// Arguments: the sandbox's home, the folder of the load's own state, the file (or [#RESUME]), the
/// schema, the load id, n. Says `POINT` when it stands still and `DONE` when the load came to its
/// end before.
public final class KilledLoadMain {
  /// In place of a file: the load was ingested before.
  static final String RESUME = "--resume";

  private KilledLoadMain() {}

  /// Runs the load in a process that stands still at a point, and kills it there.
  ///
  /// @return the word with which it stood still
  static String kill(
      Bench bench, Path state, String file, String schema, String loadId, int point) {
    try {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KilledLoadMain.class.getName(),
                  bench.home.root().toString(),
                  state.toString(),
                  file,
                  schema,
                  loadId,
                  Integer.toString(point))
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        String word = said.readLine();
        process.destroyForcibly();
        process.onExit().join();
        return String.valueOf(word);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void main(String[] args) throws IOException {
    Path state = Path.of(args[1]);
    LoadId id = new LoadId(args[4]);
    Points points = new Points(Integer.parseInt(args[5]), KilledLoadMain::standStill);
    SandboxTargets targets =
        new SandboxTargets(new StarloadHome(Path.of(args[0])), SandboxHolder.COMMAND);
    try (Target target = points.around(targets.open("sandbox", _ -> {}))) {
      if (args[2].equals(RESUME)) {
        Bench.loader(state).resume(id, target, _ -> {}, new Cancellation());
      } else {
        LoadPlan plan = Bench.plan(List.of(FileSource.of(Path.of(args[2]))), args[3]);
        Bench.loader(state).load(plan.withLoadId(id), target, _ -> {}, new Cancellation());
      }
    }
    say("DONE");
  }

  private static void standStill() {
    say("POINT");
    try {
      while (System.in.read() >= 0) {
        // Nobody writes: this waits for the kill.
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().halt(1);
  }

  private static void say(String word) {
    System.out.println(word);
    System.out.flush();
  }
}
