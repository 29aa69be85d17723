package io.github.starload.app;

import io.github.starload.load.Loader;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.Secret;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.shell.DataServices;
import io.github.starload.ui.shell.MainWindow;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Builds the objects behind the window.
public final class StarloadApplication extends Application {
  private @Nullable MainWindow window;

  @Override
  public void start(Stage stage) {
    StarloadHome home = StarloadHome.ofEnvironment();
    MainWindow opened =
        new MainWindow(
            new AllTargets(
                new SandboxTargets(home, SandboxHolder.WINDOW),
                new SavedTargets(home.targets()),
                StarloadApplication::noPassword,
                System.getenv()),
            new Loader(home.staging(), home.reports()),
            new DataServices(
                CommandMain.openers(home, SandboxHolder.WINDOW, System.getenv()),
                () -> ShippedSamples.all(home),
                home.session()));
    window = opened;
    opened.show(stage);
  }

  private static Secret noPassword(String target, String user) {
    throw StarloadException.input(
        "Cannot log in to target " + target + ": the password of " + user + " is not known",
        Location.NOWHERE,
        "Set the environment variable STARLOAD_PASSWORD, or the one that the target names, before"
            + " Starload is started");
  }

  /// Cancels what runs and stops the sandbox, so that no process is left.
  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
