package io.github.starload.app;

import io.github.starload.load.Loader;
import io.github.starload.sandbox.SandboxHolder;
import io.github.starload.sandbox.SandboxTargets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.shell.DataServices;
import io.github.starload.ui.shell.MainWindow;
import io.github.starload.ui.shell.Services;
import io.github.starload.ui.task.PasswordDesk;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Builds the objects behind the window.
public final class StarloadApplication extends Application {
  private @Nullable MainWindow window;

  @Override
  public void start(Stage stage) {
    StarloadHome home = StarloadHome.ofEnvironment();
    SavedTargets saved = new SavedTargets(home.targets());
    PasswordDesk passwords = new PasswordDesk(Platform::runLater);
    MainWindow opened =
        new MainWindow(
            new Services(
                home,
                new AllTargets(
                    new SandboxTargets(home, SandboxHolder.WINDOW),
                    saved,
                    passwords,
                    System.getenv()),
                saved,
                new Loader(home.staging(), home.reports()),
                passwords),
            new DataServices(
                CommandMain.openers(home, SandboxHolder.WINDOW, System.getenv()),
                () -> ShippedSamples.all(home),
                home.session()));
    window = opened;
    opened.show(stage);
  }

  /// Cancels what runs and stops the sandbox, so that no process is left.
  @Override
  public void stop() {
    if (window != null) {
      window.close();
    }
  }
}
