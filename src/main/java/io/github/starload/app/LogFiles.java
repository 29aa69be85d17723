package io.github.starload.app;

import io.github.starload.settings.StarloadHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Says where the log goes; must run before anything is logged.
final class LogFiles {
  /// Both kept here, as JUL forgets the level of a logger that nobody holds.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final Logger PARQUET = Logger.getLogger("dev.hardwood");

  private LogFiles() {}

  static void keepIn(StarloadHome home) {
    if (canBeMade(home.logs())) {
      // Read by tinylog.properties.
      System.setProperty("starload.logs", home.logs().toString());
    } else {
      // The command says in its own words that the folder refuses.
      System.setProperty("tinylog.provider", "nop");
    }
    // JavaFX warns at every start that it runs from the class path, which is meant.
    JAVAFX.setLevel(Level.SEVERE);
    // The reader of Parquet tells at first use how it unpacks.
    PARQUET.setLevel(Level.WARNING);
  }

  /// Whether the folder is there and takes files, or the nearest one above it does.
  static boolean canBeMade(Path folder) {
    Path nearest = folder;
    while (!Files.exists(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    return Files.isDirectory(nearest) && Files.isWritable(nearest);
  }
}
