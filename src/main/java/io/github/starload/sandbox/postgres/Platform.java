package io.github.starload.sandbox.postgres;

import java.util.Locale;

/// The machine Starload runs on, as the archives of PostgreSQL's programs name it.
///
/// @param system `linux`, `darwin` or `windows`
/// @param hardware `x86_64` or `arm_64`, else what the JVM calls it
record Platform(String system, String hardware) {

  static Platform current() {
    return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
  }

  static Platform of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    String system =
        os.contains("mac") || os.contains("darwin")
            ? "darwin"
            : os.contains("win") ? "windows" : "linux";
    String hardware =
        switch (osArch.toLowerCase(Locale.ROOT)) {
          case "amd64", "x86_64", "x64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> osArch;
        };
    return new Platform(system, hardware);
  }

  boolean windows() {
    return system.equals("windows");
  }

  boolean linux() {
    return system.equals("linux");
  }

  /// Class path resource with the programs for this machine.
  String archive() {
    return "/postgres-" + system + "-" + hardware + ".txz";
  }

  /// File name of a program in the archive's `bin` folder.
  String program(String name) {
    return windows() ? name + ".exe" : name;
  }
}
