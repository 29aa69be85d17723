package io.github.starload.load;

import io.github.starload.problem.Cancellation;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.source.FileSource;
import io.github.starload.stage.LoadId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// A load in a process of its own, which stands still at its nth look at the lake or the warehouse
/// until it is killed.
///
/// Arguments: the sandbox's home, the folder of the load's own state, the file, the schema, the
/// load id, n. Says `POINT` when it stands still and `DONE` when the load came to its end before.
public final class KilledLoadMain {
  private KilledLoadMain() {}

  public static void main(String[] args) throws IOException {
    Path state = Path.of(args[1]);
    LoadPlan plan =
        Bench.plan(List.of(FileSource.of(Path.of(args[2]))), args[3])
            .withLoadId(new LoadId(args[4]));
    Points points = new Points(Integer.parseInt(args[5]), KilledLoadMain::standStill);
    SandboxTargets targets =
        new SandboxTargets(new StarloadHome(Path.of(args[0])), SandboxHolder.COMMAND);
    try (Target target = points.around(targets.open("sandbox", _ -> {}))) {
      Bench.loader(state).load(plan, target, _ -> {}, new Cancellation());
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
