package io.github.starload.app;

import io.github.starload.cli.Console;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.tinylog.Logger;

/// Opens the window; where none can be opened, says so and shows the command line at work.
final class DesktopMain {
  private DesktopMain() {}

  /// Returns when the window is closed; answers the exit code.
  ///
  /// @param design the file of the design to open, if one is to be opened
  static int run(StarloadHome home, String... design) {
    Optional<String> missing = Display.missing();
    if (missing.isEmpty()) {
      try {
        Application.launch(StarloadApplication.class, design);
        return 0;
      } catch (RuntimeException | LinkageError e) {
        Logger.warn(e, "The window does not open");
        missing = Optional.of(Display.unusable(e));
      }
    }
    return design.length > 0 ? refused(missing.get()) : withoutWindow(home, missing.get());
  }

  private static int refused(String missing) {
    Console.standard().say(missing);
    return ProblemKind.ENVIRONMENT.exitCode();
  }

  /// Loads the sample into a schema of its own, so that it never meets tables of a person's data.
  ///
  /// @param missing the sentence that says why there is no window
  static int withoutWindow(StarloadHome home, String missing) {
    Console console = Console.standard();
    try {
      List<String> load = List.of("load", "--schema", "sample", Sample.launches(home).toString());
      console.say(
          missing
              + " Meanwhile the command line loads the sample: starload "
              + String.join(" ", load));
      return CommandMain.run(home, load.toArray(String[]::new));
    } catch (StarloadException e) {
      console.say(missing);
      console.say("starload: " + e.problem().sentence());
      return e.problem().kind().exitCode();
    }
  }
}
