package io.github.starload.app;

import io.github.starload.design.file.DesignFile;
import io.github.starload.settings.StarloadHome;

/// The program's entry: no argument opens the window, a design opens it with that design, all else
/// is the command line.
///
/// It extends no JavaFX class, so that it starts from the class path and without JavaFX.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    StarloadHome home = StarloadHome.ofEnvironment();
    LogFiles.keepIn(home);
    boolean window = args.length == 0 || isDesign(args);
    System.exit(window ? DesktopMain.run(home, args) : CommandMain.run(home, args));
  }

  /// What a desktop says when a person opens a design there.
  static boolean isDesign(String... arguments) {
    return arguments.length == 1 && arguments[0].endsWith(DesignFile.ENDING);
  }
}
