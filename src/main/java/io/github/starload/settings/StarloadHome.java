package io.github.starload.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// The folder of all local state: `STARLOAD_HOME`, or the platform's usual folder.
///
/// @param root absolute; need not exist yet
public record StarloadHome(Path root) {
  public StarloadHome {
    root = root.toAbsolutePath().normalize();
  }

  /// The folder this process should use.
  public static StarloadHome ofEnvironment() {
    return of(System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home"));
  }

  static StarloadHome of(Map<String, String> environment, String osName, String userHome) {
    String named = environment.getOrDefault("STARLOAD_HOME", "");
    if (!named.isBlank()) {
      return new StarloadHome(Path.of(named));
    }
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String local = environment.getOrDefault("LOCALAPPDATA", userHome + "\\AppData\\Local");
      return new StarloadHome(Path.of(local, "Starload"));
    }
    if (os.contains("mac")) {
      return new StarloadHome(Path.of(userHome, "Library", "Application Support", "Starload"));
    }
    String data = environment.getOrDefault("XDG_DATA_HOME", "");
    return new StarloadHome(
        data.isBlank()
            ? Path.of(userHome, ".local", "share", "starload")
            : Path.of(data, "starload"));
  }

  /// State of the built-in sandbox: its database, its buckets, its credentials.
  public Path sandbox() {
    return root.resolve("sandbox");
  }

  /// Parts on their way to the lake, one folder a load; emptied when the load ends.
  public Path staging() {
    return root.resolve("staging");
  }

  /// Data fetched from elsewhere while it is read; emptied afterwards.
  public Path spool() {
    return root.resolve("spool");
  }

  /// Rows that the window shows, while it shows them.
  public Path rows() {
    return root.resolve("rows");
  }

  /// Finished loads' reports, one file a load.
  public Path reports() {
    return root.resolve("reports");
  }

  /// The connection profiles a person saved, see [SavedTargets].
  public Path targets() {
    return root.resolve("targets.json");
  }

  /// What the window takes up again at its next start.
  public Path session() {
    return root.resolve("session");
  }

  /// The samples that are shipped, copied out to where they can be read as files.
  public Path samples() {
    return root.resolve("samples");
  }

  /// Log files.
  public Path logs() {
    return root.resolve("logs");
  }
}
