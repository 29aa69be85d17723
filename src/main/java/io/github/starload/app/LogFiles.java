package io.github.starload.app;

import io.github.starload.settings.StarloadHome;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Says where the log goes; must run before anything is logged.
final class LogFiles {
  /// Kept here, as JUL forgets the level of a logger that nobody holds.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private LogFiles() {}

  static void keepIn(StarloadHome home) {
    // Read by tinylog.properties.
    System.setProperty("starload.logs", home.logs().toString());
    // JavaFX warns at every start that it runs from the class path, which is meant.
    JAVAFX.setLevel(Level.SEVERE);
  }
}
