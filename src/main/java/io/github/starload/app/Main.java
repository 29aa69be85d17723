package io.github.starload.app;

import io.github.starload.settings.StarloadHome;

/// The program's entry: no argument opens the window, arguments are the command line.
///
/// It extends no JavaFX class, so that it starts from the class path and without JavaFX.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    StarloadHome home = StarloadHome.ofEnvironment();
    LogFiles.keepIn(home);
    System.exit(args.length > 0 ? CommandMain.run(home, args) : DesktopMain.run(home));
  }
}
