package io.github.starload.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out whether a window can be opened here.
final class Display {
  /// What JavaFX loads on Linux, with the Debian package that brings it.
  private static final List<Library> NEEDED =
      List.of(
          new Library("libgtk-3.so.0", "libgtk-3-0"),
          new Library("libGL.so.1", "libgl1"),
          new Library("libXxf86vm.so.1", "libxxf86vm1"),
          new Library("libXtst.so.6", "libxtst6"));

  private Display() {}

  private record Library(String file, String debianPackage) {}

  /// Why no window can be opened, as a sentence with what to do; empty if nothing stands against
  /// it.
  static Optional<String> missing() {
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (headless || !os.contains("linux")) {
      return Optional.empty();
    }
    List<Library> absent = NEEDED.stream().filter(library -> !isThere(library.file())).toList();
    if (!absent.isEmpty()) {
      return Optional.of(
          "No window can be opened: this machine lacks "
              + String.join(", ", absent.stream().map(Library::file).toList())
              + "; install "
              + String.join(" ", absent.stream().map(Library::debianPackage).toList())
              + " (Debian and Ubuntu).");
    }
    String display = System.getenv("DISPLAY");
    return display == null || display.isBlank()
        ? Optional.of(
            "No window can be opened: there is no display (DISPLAY is not set); run Starload in a"
                + " desktop session, or install xvfb and run it under xvfb-run.")
        : Optional.empty();
  }

  /// The sentence for a display that refused.
  static String unusable(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return "No window can be opened: "
        + root.getMessage()
        + "; check DISPLAY, or install xvfb and run Starload under xvfb-run.";
  }

  /// Loading runs nothing of the library that a window would not run.
  @SuppressWarnings("restricted")
  private static boolean isThere(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
