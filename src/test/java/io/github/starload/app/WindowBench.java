package io.github.starload.app;

import io.github.starload.settings.StarloadHome;
import io.github.starload.ui.shell.MainWindow;
import io.github.starload.ui.task.PauseWatch;
import io.github.starload.ui.task.PauseWatch.Pause;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// Opens the real window, drops a file on it, and measures what a person would: how long until the
/// star and the first rows stand there, and how long the window stood still meanwhile.
///
/// A pause is split into the FX thread's own work and the rest, in which it waited: for a
/// processor, on a busy machine.
final class WindowBench {
  private static final Duration SETTLING = Duration.ofSeconds(3);
  private static final Duration SCROLLING = Duration.ofSeconds(10);
  private static final int MANY = 1_000_000;
  private static final int WORST = 5;

  private WindowBench() {}

  /// Measures once and ends.
  ///
  /// @param args the file to drop
  public static void main(String[] args) {
    LogFiles.keepIn(StarloadHome.ofEnvironment());
    Application.launch(Window.class, args);
  }

  /// Something that is waited for, frame by frame.
  ///
  /// @param then done when it is reached, as a person would
  private record Step(String name, BooleanSupplier reached, Runnable then) {}

  /// The window, with a watch on it.
  public static final class Window extends StarloadApplication {
    private final Queue<Pause> pauses = new ConcurrentLinkedQueue<>();
    private final List<Pause> all = new ArrayList<>();
    private final Queue<Step> steps = new ArrayDeque<>();
    private long begin = System.nanoTime();
    private long scrolling;

    @Override
    public void start(Stage stage) {
      MainWindow window = open();
      window.show(stage);
      Scene scene = stage.getScene();
      Pane star = (Pane) scene.lookup("#star");
      TableView<?> rows = (TableView<?>) scene.lookup("#preview-rows");
      Labeled sources = (Labeled) scene.lookup("#go-sources").lookup(".navigation-standing");
      add("open", () -> since(begin).compareTo(SETTLING) > 0, () -> drop(window, scene));
      add("star", () -> holdsSome(star), () -> go(scene, KeyCode.DIGIT3));
      add("rows", () -> !rows.getItems().isEmpty(), () -> {});
      add("all read", () -> sources.getText().endsWith("records"), () -> {});
      add("million", () -> rows.getItems().size() >= MANY || isWhole(scene), () -> {});
      add("all rows", () -> isWhole(scene), () -> scrolling = System.nanoTime());
      add("scrolled", () -> isScrolled(rows), () -> {});
      new Frames(steps, this::reached).start();
    }

    /// Such as `1,000,000 rows`: nothing more comes.
    private static boolean isWhole(Scene scene) {
      return scene.lookup("#preview-standing") instanceof Labeled standing
          && standing.getText().endsWith(" rows");
    }

    /// Goes a little further through the rows in each frame, then leaps, as with the bar.
    private boolean isScrolled(TableView<?> rows) {
      Duration passed = since(scrolling);
      int size = rows.getItems().size();
      long frame = passed.toMillis() / 16;
      boolean leaps = passed.compareTo(SCROLLING.dividedBy(2)) > 0;
      rows.scrollTo((int) (leaps ? frame * 104_729L % size : frame * 3 % size));
      return passed.compareTo(SCROLLING) > 0;
    }

    private void add(String name, BooleanSupplier reached, Runnable then) {
      steps.add(new Step(name, reached, then));
    }

    private void drop(MainWindow window, Scene scene) {
      PauseWatch _ = new PauseWatch(Platform::runLater, pauses::add);
      begin = System.nanoTime();
      window.openSources(getParameters().getRaw());
      go(scene, KeyCode.DIGIT2);
    }

    private static boolean holdsSome(Pane star) {
      return star.getChildren().getFirst() instanceof Group group && !group.getChildren().isEmpty();
    }

    private static void go(Scene scene, KeyCode screen) {
      scene
          .getAccelerators()
          .get(new KeyCodeCombination(screen, KeyCombination.SHORTCUT_DOWN))
          .run();
    }

    private void reached(Step step) {
      long millis = since(begin).toMillis();
      List<Pause> since = new ArrayList<>();
      for (Pause pause = pauses.poll(); pause != null; pause = pauses.poll()) {
        since.add(pause);
      }
      all.addAll(since);
      if (!since.isEmpty()) {
        System.out.printf(
            "%-10s after %6d ms; since the step before: %s%n", step.name(), millis, told(since));
      }
      step.then().run();
      if (steps.isEmpty()) {
        end();
      }
    }

    private static String told(List<Pause> pauses) {
      return "%d pauses, %d felt, the longest %d ms, most own work in one %d ms"
          .formatted(
              pauses.size(),
              pauses.stream().filter(Pause::isFelt).count(),
              pauses.stream().map(Pause::length).mapToLong(Duration::toMillis).max().orElse(0),
              pauses.stream().map(Pause::own).mapToLong(Duration::toMillis).max().orElse(0));
    }

    private void end() {
      System.out.println("in all: " + told(all));
      all.stream()
          .sorted(Comparator.comparing(Pause::length).reversed())
          .limit(WORST)
          .map(Pause::toString)
          .forEach(System.out::println);
      ManagementFactory.getGarbageCollectorMXBeans()
          .forEach(
              gc ->
                  System.out.printf(
                      "%s %d times, %d ms%n",
                      gc.getName(), gc.getCollectionCount(), gc.getCollectionTime()));
      System.out.printf(
          "load of the machine %.1f%n",
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
      Platform.exit();
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  /// Looks before each frame whether the next step is reached.
  private static final class Frames extends AnimationTimer {
    private final Queue<Step> steps;
    private final Consumer<Step> reached;

    Frames(Queue<Step> steps, Consumer<Step> reached) {
      this.steps = steps;
      this.reached = reached;
    }

    @Override
    public void handle(long now) {
      if (!steps.isEmpty() && steps.peek().reached().getAsBoolean()) {
        reached.accept(steps.remove());
      }
    }
  }
}
