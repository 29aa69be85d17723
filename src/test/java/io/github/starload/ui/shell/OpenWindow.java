package io.github.starload.ui.shell;

import io.github.starload.load.Loader;
import io.github.starload.load.Targets;
import io.github.starload.settings.SavedTargets;
import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.task.PasswordDesk;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a person has it, over the real engine; small enough for the headless screen.
final class OpenWindow implements AutoCloseable {
  static final Duration MOST_WAIT = Duration.ofMinutes(2);
  private static final double WIDTH = 990;
  private static final double HEIGHT = 960;

  /// The sizes of the pictures: a small notebook's and a desk's.
  private static final List<int[]> SIZES = List.of(new int[] {1180, 780}, new int[] {1600, 1000});

  /// Kept, as JUL forgets the level of a logger that nobody holds.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  final FxRobot robot = new FxRobot();
  final FixedPicker picker = new FixedPicker();
  final PasswordDesk passwords = new PasswordDesk(Platform::runLater);
  private final MainWindow window;
  private final Stage stage;

  OpenWindow(StarloadHome home, Targets targets) {
    JAVAFX.setLevel(Level.SEVERE);
    Loader loader = new Loader(home.staging(), home.reports());
    try {
      FxToolkit.registerPrimaryStage();
      stage = FxToolkit.registerStage(Stage::new);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    Services services =
        new Services(home, targets, new SavedTargets(home.targets()), loader, passwords);
    window = onFxThread(() -> new MainWindow(services, Openers.in(home), _ -> picker, _ -> picker));
    onFxThread(
        () -> {
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
          window.show(stage);
          return stage;
        });
  }

  MainWindow window() {
    return window;
  }

  Stage stage() {
    return stage;
  }

  <T> T onFxThread(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(MOST_WAIT.toMillis(), action);
  }

  /// Waits until the condition holds, asked on the FX thread.
  void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(
          MOST_WAIT.toMillis(), TimeUnit.MILLISECONDS, () -> onFxThread(condition));
    } catch (TimeoutException e) {
      throw new AssertionError("in vain: " + what, e);
    }
  }

  /// Presses a control as a person does.
  void press(String id) {
    robot.clickOn("#" + id);
    WaitForAsyncUtils.waitForFxEvents();
  }

  String text(String id) {
    return onFxThread(() -> this.<Labeled>find(id).getText());
  }

  /// The control of an id, of the kind that the caller knows it to be.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <N extends Node> N find(String id) {
    return robot.lookup("#" + id).query();
  }

  /// Writes what the window shows into the folder of the system property `starload.screens`: in
  /// light and dark, at two sizes.
  void pictures(String name) {
    for (Theme.Look look : Theme.Look.values()) {
      onFxThread(
          () -> {
            window.theme().show(look);
            return true;
          });
      for (int[] size : SIZES) {
        picture(name + "-" + look.name().toLowerCase(Locale.ROOT) + "-" + size[0], size);
      }
    }
    onFxThread(
        () -> {
          window.theme().show(Theme.Look.LIGHT);
          return true;
        });
  }

  /// The same in light, and at the small size alone.
  void picture(String name) {
    picture(name, SIZES.getFirst());
  }

  /// The scene takes the size, whatever the headless screen's, and goes back.
  private void picture(String name, int[] size) {
    WaitForAsyncUtils.waitForFxEvents();
    BufferedImage pixels =
        onFxThread(
            () -> {
              Scene scene = stage.getScene();
              Parent root = scene.getRoot();
              root.resize(size[0], size[1]);
              root.applyCss();
              root.layout();
              WritableImage image = new WritableImage(size[0], size[1]);
              SnapshotParameters whole = new SnapshotParameters();
              whole.setViewport(new Rectangle2D(0, 0, size[0], size[1]));
              root.snapshot(whole, image);
              root.resize(scene.getWidth(), scene.getHeight());
              root.layout();
              return SwingFXUtils.fromFXImage(image, null);
            });
    Path folder = Path.of(System.getProperty("starload.screens", "target/screens"));
    try {
      Files.createDirectories(folder);
      ImageIO.write(pixels, "png", folder.resolve(name + ".png").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    onFxThread(
        () -> {
          window.close();
          stage.hide();
          return stage;
        });
  }
}
