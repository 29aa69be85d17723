package io.github.starload.app;

import io.github.starload.problem.StarloadException;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.shell.MainWindow;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;

/// What the build of an installer runs, so that Java learns which classes a start needs and keeps
/// them ready in the AOT caches that are installed: one for the command line, one for the window.
/// They are two because all classes of a cache are loaded at each start.
///
/// It needs no display: the build sets `glass.platform=Headless`. That the load succeeds shows that
/// the runtime of the installer holds the modules that are needed.
final class TrainingRun {
  private TrainingRun() {}

  /// Shows each screen with `window`, else runs commands; ends with the exit code of the first that
  /// fails.
  static void main(String[] args) {
    StarloadHome home = StarloadHome.ofEnvironment();
    LogFiles.keepIn(home);
    String launches = Sample.launches(home).toString();
    if (List.of(args).contains("window")) {
      Application.launch(Window.class, launches);
      System.exit(0);
    }
    System.exit(
        Stream.of(List.of("--help"), List.of("profile", launches), List.of("load", launches))
            .mapToInt(command -> CommandMain.run(home, command.toArray(String[]::new)))
            .filter(code -> code != 0)
            .findFirst()
            .orElse(0));
  }

  /// The window, which reads the sample and shows a screen after the other.
  public static final class Window extends StarloadApplication {
    private static final Duration LOOK = Duration.seconds(1);

    private static final List<KeyCode> SCREENS =
        List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7);

    @Override
    public void start(Stage stage) {
      MainWindow window = open();
      window.show(stage);
      window.openSources(getParameters().getRaw());
      Timeline visit = new Timeline();
      Duration time = LOOK;
      for (KeyCode screen : SCREENS) {
        time = time.add(LOOK);
        visit.getKeyFrames().add(new KeyFrame(time, _ -> press(stage.getScene(), screen)));
      }
      visit.setOnFinished(_ -> Platform.exit());
      visit.play();
    }

    private static void press(Scene scene, KeyCode key) {
      scene
          .getAccelerators()
          .getOrDefault(
              new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN),
              () -> {
                throw StarloadException.defect("No screen is shown by " + key, null);
              })
          .run();
    }
  }
}
