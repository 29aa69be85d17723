package io.github.starload.app;

import io.github.starload.cli.Console;
import io.github.starload.settings.StarloadHome;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Application;
import org.tinylog.Logger;

/// Opens the window; where none can be opened, says so and shows the command line at work.
final class DesktopMain {
  private DesktopMain() {}

  /// Returns when the window is closed; answers the exit code.
  static int run(StarloadHome home) {
    Optional<String> missing = Display.missing();
    if (missing.isEmpty()) {
      try {
        Application.launch(StarloadApplication.class);
        return 0;
      } catch (RuntimeException | LinkageError e) {
        Logger.warn(e, "The window does not open");
        missing = Optional.of(Display.unusable(e));
      }
    }
    return withoutWindow(home, missing.get());
  }

  private static int withoutWindow(StarloadHome home, String missing) {
    Path sample = Sample.launches(home);
    Console.standard()
        .say(missing + " Meanwhile the command line loads the sample: starload load " + sample);
    return CommandMain.run(home, "load", sample.toString());
  }
}
