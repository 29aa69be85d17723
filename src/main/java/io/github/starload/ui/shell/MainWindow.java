package io.github.starload.ui.shell;

import io.github.starload.load.LoadPlan;
import io.github.starload.load.Loader;
import io.github.starload.load.Targets;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.load.LoadEngine;
import io.github.starload.ui.load.LoadViewModel;
import io.github.starload.ui.preview.PreviewViewModel;
import io.github.starload.ui.results.ResultsViewModel;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.sources.SourcesViewModel;
import io.github.starload.ui.task.FxTaskRunner;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.tinylog.Logger;

/// The window of Starload: one dataset from its files to verified tables.
///
/// All methods are called on the FX thread; [#close] once at the end.
public final class MainWindow implements AutoCloseable {
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;
  private static final double WIDTH = 1180;
  private static final double HEIGHT = 780;

  /// Long enough for a running statement to be cancelled and its transaction to be rolled back.
  private static final Duration MOST_WAIT = Duration.ofSeconds(20);

  private final FxTaskRunner runner = new FxTaskRunner();
  private final Session session = new Session();
  private final Theme theme = new Theme();
  private final SourcesViewModel sources = new SourcesViewModel(session, runner);
  private final PreviewViewModel preview = new PreviewViewModel(session);
  private final ResultsViewModel results = new ResultsViewModel(session, runner);
  private final LoadViewModel load;
  private final ShellViewModel shell;
  private final Function<Stage, FilePicker> picker;

  /// The window over the engine.
  ///
  /// @param targets where a person can load to
  /// @param loader runs the loads
  public MainWindow(Targets targets, Loader loader) {
    this(
        targets,
        (analysis, target, listener, cancel) ->
            loader.load(
                LoadPlan.append(analysis.design(), analysis.sources())
                    .withDefaults(target.defaults()),
                target,
                listener,
                cancel),
        StageFilePicker::new);
  }

  /// @param picker makes the chooser of files for the stage that is shown
  MainWindow(Targets targets, LoadEngine engine, Function<Stage, FilePicker> picker) {
    this.load = new LoadViewModel(session, runner, targets, engine, InstantSource.system());
    this.shell = new ShellViewModel(session, sources, load);
    this.picker = picker;
  }

  /// Fills the stage and shows it.
  public void show(Stage stage) {
    Frame frame = new Frame(shell, theme, sources, preview, load, results, picker.apply(stage));
    Scene scene = new Scene(frame, WIDTH, HEIGHT);
    scene.getStylesheets().add(styleSheet().toExternalForm());
    theme.apply(frame);
    Keys.install(scene, shell, () -> open(frame), this::load, this::cancel);
    stage.setTitle("Starload");
    stage.getIcons().setAll(WindowIcons.all());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.show();
  }

  /// Takes files as if a person had dropped them.
  public void openSources(List<Path> paths) {
    shell.show(Screen.SOURCES);
    sources.add(paths);
  }

  /// Cancels what runs, waits for its end, and closes the target, so that no process is left
  /// behind.
  @Override
  public void close() {
    cancel();
    if (!runner.close(MOST_WAIT)) {
      Logger.warn("The window closed before its work had ended.");
    }
    load.close();
  }

  private void open(Frame frame) {
    shell.show(Screen.SOURCES);
    frame.chooseSources();
  }

  private void load() {
    shell.show(Screen.LOAD);
    load.load();
  }

  private void cancel() {
    sources.cancel();
    load.cancel();
  }

  private static URL styleSheet() {
    return Objects.requireNonNull(MainWindow.class.getResource("starload.css"), "starload.css");
  }
}
