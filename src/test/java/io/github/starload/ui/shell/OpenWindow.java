package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/// The window as a person has it, over the real engine; small enough for the headless screen.
final class OpenWindow implements AutoCloseable {
  static final Duration MOST_WAIT = Duration.ofMinutes(2);
  private static final double WIDTH = 980;
  private static final double HEIGHT = 760;

  /// Kept, as JUL forgets the level of a logger that nobody holds.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  final FxRobot robot = new FxRobot();
  final FixedPicker picker = new FixedPicker();
  final PasswordDesk passwords = new PasswordDesk(Platform::runLater);
  /// How loads ended while the window was not in front.
  final List<Announcer.Announcement> announced = new CopyOnWriteArrayList<>();

  /// What the desktop was to open.
  final List<Path> openedFolders = new CopyOnWriteArrayList<>();

  private int clicks;
  private final MainWindow window;
  private final Stage stage;

  OpenWindow(StarloadHome home, Targets targets) {
    this(home, targets, MainWindow::show);
  }

  /// @param show how the window is opened
  OpenWindow(StarloadHome home, Targets targets, BiConsumer<MainWindow, Stage> show) {
    JAVAFX.setLevel(Level.SEVERE);
    Loader loader = new Loader(home.staging(), home.reports());
    try {
      FxToolkit.registerPrimaryStage();
      stage = FxToolkit.registerStage(Stage::new);
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    }
    Services services =
        new Services(
            home, targets, new SavedTargets(home.targets()), loader, passwords, openedFolders::add);
    window =
        onFxThread(
            () ->
                new MainWindow(
                    services, Openers.in(home), _ -> picker, _ -> picker, _ -> announced::add));
    onFxThread(
        () -> {
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
          show.accept(window, stage);
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

  /// Presses a control as a person does, once it is to be seen.
  void press(String id) {
    await(
        id + " is to be seen",
        () -> robot.lookup("#" + id).queryAll().stream().anyMatch(NodeQueryUtils.isVisible()));
    robot.clickOn("#" + id);
    clicks++;
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// How often something was pressed.
  int clicks() {
    return clicks;
  }

  /// Reads a file as if it had been dropped.
  void openSource(Path file) {
    onFxThread(
        () -> {
          window.openSources(List.of(file.toString()));
          return true;
        });
  }

  /// What the navigation says of a screen.
  String standing(String screen) {
    return onFxThread(
        () ->
            robot
                .lookup("#go-" + screen)
                .lookup(".navigation-standing")
                .<Labeled>query()
                .getText());
  }

  String text(String id) {
    return onFxThread(() -> this.<Labeled>find(id).getText());
  }

  /// The control of an id, of the kind that the caller knows it to be.
  @SuppressWarnings("TypeParameterUnusedInFormals")
  <N extends Node> N find(String id) {
    return robot.lookup("#" + id).query();
  }

  /// The controls that Tab could go to now; the buttons of a group are one, with arrows inside.
  List<Node> usable() {
    return onFxThread(
        () ->
            below(stage.getScene().getRoot())
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> !(node instanceof ToggleButton one) || one.isSelected())
                .filter(OpenWindow::isShown)
                .toList());
  }

  private static boolean isShown(Node node) {
    Parent around = node.getParent();
    return node.isVisible() && (around == null || isShown(around));
  }

  /// A node and all that is in it.
  static Stream<Node> below(Node node) {
    return node instanceof Parent parent && !(node instanceof ScrollBar)
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(OpenWindow::below))
        : Stream.of(node);
  }

  /// What a test calls a node.
  static String nameOf(Node node) {
    return node.getId() == null
        ? node.getClass().getSimpleName()
            + " "
            + node.getStyleClass()
            + " "
            + node.getAccessibleText()
        : node.getId();
  }

  /// Writes what the window shows at two sizes, light and dark, and at twice the scale, where a
  /// laptop's screen leaves little room.
  void pictures(String name) {
    for (String look : List.of("", "-dark")) {
      save(name + look, snapshot(1180, 780, 1));
      save(name + "-large" + look, snapshot(1600, 1000, 1));
      onFxThread(
          () -> {
            window.theme().turn();
            return true;
          });
    }
    WritableImage scaled = snapshot(1024, 640, 2);
    save(name + "-scaled", scaled);
    assertThat(scaled.getHeight()).as("%s is cut off in a low window", name).isEqualTo(2 * 640);
    assertThat(scaled.getWidth()).as("%s is cut off in a narrow window", name).isEqualTo(2 * 1024);
  }

  /// The root alone is given the size: the headless screen has no room for such a window.
  private WritableImage snapshot(double width, double height, double scale) {
    WaitForAsyncUtils.waitForFxEvents();
    return onFxThread(
        () -> {
          Parent root = stage.getScene().getRoot();
          root.resize(width, height);
          root.applyCss();
          root.layout();
          SnapshotParameters parameters = new SnapshotParameters();
          parameters.setTransform(new Scale(scale, scale));
          WritableImage image = root.snapshot(parameters, null);
          root.resize(stage.getScene().getWidth(), stage.getScene().getHeight());
          root.layout();
          return image;
        });
  }

  /// Writes what the window shows into the folder of the system property `starload.screens`.
  void picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    save(name, onFxThread(() -> stage.getScene().snapshot(null)));
  }

  private static void save(String name, WritableImage image) {
    BufferedImage pixels = SwingFXUtils.fromFXImage(image, null);
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
          // Each robot of the headless platform keeps the one before, and its last stage.
          stage.setScene(null);
          stage.setOnCloseRequest(null);
          return stage;
        });
  }
}
