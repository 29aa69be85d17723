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
import io.github.starload.ui.task.PauseWatch;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.tinylog.Logger;

/// Builds the objects behind the window.
public class StarloadApplication extends Application {
  private @Nullable MainWindow window;
  private @Nullable PauseWatch watch;

  @Override
  public void start(Stage stage) {
    MainWindow opened = open();
    List<String> designs = getParameters().getRaw();
    if (designs.isEmpty()) {
      opened.show(stage);
    } else {
      opened.show(stage, Path.of(designs.getFirst()).toAbsolutePath().normalize());
    }
    new FirstFrame().start();
    watch =
        new PauseWatch(
            Platform::runLater,
            pause -> {
              if (pause.isFelt()) {
                Logger.info(
                    "The window stood still for {} ms, {} ms of them at work of its own, in {}",
                    pause.length().toMillis(),
                    pause.own().toMillis(),
                    pause.where());
              }
            });
  }

  /// The window over the engine, not shown yet.
  final MainWindow open() {
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
                passwords,
                folder -> getHostServices().showDocument(folder.toUri().toString())),
            new DataServices(
                CommandMain.openers(home, SandboxHolder.WINDOW, System.getenv()),
                () -> ShippedSamples.all(home),
                home.session()));
    window = opened;
    return opened;
  }

  /// Cancels what runs and stops the sandbox, so that no process is left.
  @Override
  public void stop() {
    if (watch != null) {
      watch.close();
    }
    if (window != null) {
      window.close();
    }
  }
}
