package io.github.starload.ui.shell;

import io.github.starload.check.LoadReport;
import io.github.starload.design.StarDesign;
import io.github.starload.load.LoadMode;
import io.github.starload.ui.control.ColumnWidths;
import io.github.starload.ui.control.FilePicker;
import io.github.starload.ui.control.StyleSheet;
import io.github.starload.ui.design.DesignViewModel;
import io.github.starload.ui.history.HistoryEngine;
import io.github.starload.ui.history.HistoryViewModel;
import io.github.starload.ui.load.LoadEngine;
import io.github.starload.ui.load.LoadViewModel;
import io.github.starload.ui.log.LogView;
import io.github.starload.ui.log.LogViewModel;
import io.github.starload.ui.preview.PreviewViewModel;
import io.github.starload.ui.results.ResultsViewModel;
import io.github.starload.ui.session.Designer;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.session.SessionKeeper;
import io.github.starload.ui.session.UnsavedEdits;
import io.github.starload.ui.settings.SettingsView;
import io.github.starload.ui.settings.TargetsViewModel;
import io.github.starload.ui.sources.Samples;
import io.github.starload.ui.sources.SourcesViewModel;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.FxTaskRunner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
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
  private final ColumnWidths widths = new ColumnWidths();
  private final Designer designer = new Designer(session, runner);
  private final UnsavedEdits unsaved = new UnsavedEdits(session, designer, new OnStage());
  private final SessionKeeper keeper;
  private final SourcesViewModel sources;
  private final DesignViewModel design = new DesignViewModel(session, designer, unsaved, runner);
  private final PreviewViewModel preview;
  private final ResultsViewModel results = new ResultsViewModel(session, runner);
  private final Services services;
  private final OpenTargets targets;
  private final LoadViewModel load;
  private final HistoryViewModel history;
  private final LogViewModel log;
  private final WindowFile file;
  private @Nullable Scene scene;
  private final ShellViewModel shell;
  private final Function<Stage, FilePicker> picker;
  private final Function<Stage, UnsavedEdits.Question> question;
  private final Function<Stage, Consumer<Announcer.Announcement>> announcements;
  private final Samples samples;
  private UnsavedEdits.@Nullable Question asking;

  /// The window over the engine.
  ///
  /// @param data where sources are read from, and what is kept of them
  public MainWindow(Services services, DataServices data) {
    this(
        services,
        data,
        StageFilePicker::new,
        stage -> new StageQuestion(stage, new StageFilePicker(stage)),
        stage -> said -> ScreenNotice.show(stage, said));
  }

  /// @param picker makes the chooser of files for the stage that is shown
  /// @param question asks above that stage before edits are lost
  /// @param announcements shows, while that stage is not in front, how a load ended
  MainWindow(
      Services services,
      DataServices data,
      Function<Stage, FilePicker> picker,
      Function<Stage, UnsavedEdits.Question> question,
      Function<Stage, Consumer<Announcer.Announcement>> announcements) {
    this.services = services;
    this.targets = new OpenTargets(services.targets());
    this.keeper = new SessionKeeper(session, runner, data.state());
    this.sources =
        new SourcesViewModel(
            session, designer, unsaved, runner, data.openers(), InstantSource.system());
    this.preview = new PreviewViewModel(session, runner, services.home().rows());
    this.samples = data.samples();
    this.question = question;
    this.announcements = announcements;
    this.load =
        new LoadViewModel(
            session, runner, targets, LoadEngine.of(services.loader()), InstantSource.system());
    this.history =
        new HistoryViewModel(
            runner,
            targets,
            HistoryEngine.of(services.loader(), data.openers()),
            this::open,
            this::repeat);
    this.log = new LogViewModel(runner, services.home().logs());
    this.file = new WindowFile(services.home().root().resolve("window.json"));
    this.shell = new ShellViewModel(session, sources, load);
    this.picker = picker;
  }

  /// Fills the stage and shows it, as the last one was left.
  public void show(Stage stage) {
    fill(stage);
    keeper.begin(designer, sources::restore);
  }

  /// Fills the stage and shows it with a design.
  ///
  /// @param design absolute
  public void show(Stage stage, Path design) {
    fill(stage);
    shell.show(Screen.DESIGN);
    keeper.begin(design, unsaved, designer, sources::restore);
  }

  private void fill(Stage stage) {
    asking = question.apply(stage);
    Frame frame =
        new Frame(
            shell,
            new Navigation(shell, theme, log),
            sources,
            keeper.recent(),
            design,
            preview,
            load,
            results,
            history,
            new SettingsView(
                new TargetsViewModel(runner, targets, services.saved()),
                services.home().root().toString(),
                LookControls.of(theme).toArray(Node[]::new)),
            new LogView(log, () -> services.desktop().accept(services.home().logs())),
            services.passwords(),
            picker.apply(stage));
    widths.follow(frame);
    Scene scene = new Scene(frame, WIDTH, HEIGHT);
    this.scene = scene;
    scene.getStylesheets().add(StyleSheet.beside(MainWindow.class, "starload.css"));
    theme.apply(frame);
    List<Shortcut> shortcuts = shortcuts(frame);
    shortcuts.forEach(each -> scene.getAccelerators().put(each.keys(), each.action()));
    frame.list(shortcuts);
    UndoKeys.install(scene, design::undo, design::redo);
    stage.setTitle(ShellWords.PRODUCT.text());
    stage.getIcons().setAll(WindowIcons.all());
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    stage.setOnCloseRequest(
        closing -> {
          if (session.isUnsaved()) {
            closing.consume();
            unsaved.before(stage::hide);
          }
        });
    new Announcer(load.state(), stage::isFocused, announcements.apply(stage)).begin();
    runner.run(_ -> file.read(), kept -> kept.ifPresent(state -> restore(stage, state)), _ -> {});
    stage.show();
    sources.offer(samples);
    load.readTargets();
  }

  private List<Shortcut> shortcuts(Frame frame) {
    List<Shortcut> keys = new ArrayList<>();
    for (Screen screen : Screen.values()) {
      keys.add(Shortcut.control(screen.key(), screen.title(), () -> shell.show(screen)));
    }
    keys.add(Shortcut.control(KeyCode.O, ShellWords.KEY_OPEN.text(), () -> open(frame)));
    keys.add(
        Shortcut.controlShift(KeyCode.O, ShellWords.KEY_OPEN_DESIGN.text(), frame::openDesign));
    keys.add(Shortcut.control(KeyCode.S, ShellWords.KEY_SAVE.text(), design::save));
    keys.add(Shortcut.controlShift(KeyCode.S, ShellWords.KEY_SAVE_AS.text(), design::saveAs));
    keys.add(Shortcut.control(KeyCode.Z, ShellWords.KEY_UNDO.text(), design::undo));
    keys.add(Shortcut.controlShift(KeyCode.Z, ShellWords.KEY_REDO.text(), design::redo));
    keys.add(Shortcut.control(KeyCode.ENTER, ShellWords.KEY_LOAD.text(), this::load));
    keys.add(Shortcut.controlShift(KeyCode.ENTER, ShellWords.KEY_DRY_RUN.text(), this::dryRun));
    keys.add(Shortcut.control(KeyCode.L, ShellWords.KEY_LOG.text(), log::turn));
    keys.add(Shortcut.plain(KeyCode.ESCAPE, ShellWords.KEY_CANCEL.text(), this::cancel));
    keys.add(Shortcut.plain(KeyCode.F1, ShellWords.SHORTCUTS.text(), frame::turnShortcuts));
    return keys;
  }

  Theme theme() {
    return theme;
  }

  /// Takes sources as if a person had dropped them.
  ///
  /// @param words files, folders, patterns, archives or addresses
  public void openSources(List<String> words) {
    shell.show(Screen.SOURCES);
    sources.add(words);
  }

  /// Cancels what runs, waits for its end, and closes the target, so that no process is left
  /// behind.
  @Override
  public void close() {
    cancel();
    preview.stop();
    log.close();
    keepLook();
    theme.close();
    if (!runner.close(MOST_WAIT)) {
      Logger.warn("The window closed before its work had ended.");
    }
    targets.close();
    sources.close();
    preview.close();
  }

  /// Asks above the stage that is shown.
  private final class OnStage implements UnsavedEdits.Question {
    @Override
    public UnsavedEdits.Answer save(String dataset) {
      return asking == null ? UnsavedEdits.Answer.STAY : asking.save(dataset);
    }

    @Override
    public Optional<Path> file(String proposedName) {
      return asking == null ? Optional.empty() : asking.file(proposedName);
    }
  }

  private void restore(Stage stage, WindowFile.State kept) {
    theme.choice().set(kept.look());
    theme.textSize().set(kept.textSize());
    widths.restore(kept.columns());
    stage.setWidth(Math.max(LEAST_WIDTH, (double) kept.width()));
    stage.setHeight(Math.max(LEAST_HEIGHT, (double) kept.height()));
  }

  /// Keeps how the window looks for its next start.
  private void keepLook() {
    if (scene != null && scene.getWindow() != null) {
      WindowFile.State state =
          new WindowFile.State(
              Math.round(scene.getWindow().getWidth()),
              Math.round(scene.getWindow().getHeight()),
              theme.choice().get(),
              theme.textSize().get(),
              widths.all());
      runner.run(
          _ -> {
            file.write(state);
            return state;
          },
          _ -> {},
          problem -> Logger.warn(problem.sentence()));
    }
  }

  private void open(LoadReport report) {
    results.show(report);
    shell.show(Screen.RESULTS);
  }

  /// Takes the sources, the mode and the design of an earlier load; a person presses Load.
  private void repeat(LoadReport report, StarDesign design) {
    sources.replace(
        report.sources().stream().map(LoadReport.SourceEntry::word).distinct().toList(), design);
    load.form().mode().set(LoadMode.valueOf(report.mode().toUpperCase(Locale.ROOT)));
    shell.show(Screen.LOAD);
  }

  private void open(Frame frame) {
    shell.show(Screen.SOURCES);
    frame.chooseSources();
  }

  private void load() {
    shell.show(Screen.LOAD);
    load.load();
  }

  private void dryRun() {
    shell.show(Screen.LOAD);
    load.dryRun();
  }

  private void cancel() {
    services.passwords().dismiss();
    sources.cancel();
    preview.cancel();
    load.cancel();
  }
}
