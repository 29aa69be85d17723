package io.github.starload.ui.load;

import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadListener;
import io.github.starload.load.Targets;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Problem;
import io.github.starload.ui.session.Analysis;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.task.TaskRunner;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Loads the session's sources into a target; one load at a time.
public final class LoadViewModel implements AutoCloseable {
  private final Session session;
  private final TaskRunner runner;
  private final LoadEngine engine;
  private final InstantSource clock;
  private final List<String> targets;
  private final OpenedTarget opened;
  private final ObjectProperty<String> target = new SimpleObjectProperty<>("");
  private final ReadOnlyStringWrapper plan = new ReadOnlyStringWrapper(LoadText.NOTHING);
  private final ReadOnlyObjectWrapper<LoadState> state =
      new ReadOnlyObjectWrapper<>(new LoadState.NothingToLoad());
  private final ReadOnlyObjectWrapper<LoadProgress> progress =
      new ReadOnlyObjectWrapper<>(LoadProgress.atStart());
  private Cancellation current = new Cancellation();

  /// @param clock tells how long steps take
  public LoadViewModel(
      Session session, TaskRunner runner, Targets targets, LoadEngine engine, InstantSource clock) {
    this.session = session;
    this.runner = runner;
    this.engine = engine;
    this.clock = clock;
    this.targets = List.copyOf(targets.names());
    this.opened = new OpenedTarget(targets);
    target.set(this.targets.stream().findFirst().orElse(""));
    session.analysis().subscribe(_ -> analysisChanged());
    target.subscribe(_ -> plan.set(planned()));
  }

  /// The names a person can pick, in order.
  public List<String> targets() {
    return targets;
  }

  /// The name of the target that the next load goes to.
  public ObjectProperty<String> target() {
    return target;
  }

  /// What Load will do, as a sentence.
  public ReadOnlyStringProperty plan() {
    return plan.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<LoadState> state() {
    return state.getReadOnlyProperty();
  }

  /// The steps of the running load, or of the last one.
  public ReadOnlyObjectProperty<LoadProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// Starts a load; does nothing while one runs or there is nothing to load.
  public void load() {
    Optional<Analysis> analysis = session.analysis().get();
    if (analysis.isEmpty() || !state.get().canLoad()) {
      return;
    }
    Cancellation cancel = new Cancellation();
    current = cancel;
    String name = target.get();
    progress.set(LoadProgress.atStart());
    state.set(new LoadState.Running());
    runner.run(
        painting -> run(analysis.get(), name, painting.latest(progress::set), cancel),
        this::reported,
        this::stopped);
  }

  /// Asks the running load to stop; does nothing if none runs.
  public void cancel() {
    if (state.get() instanceof LoadState.Running) {
      state.set(new LoadState.Cancelling());
      current.request();
    }
  }

  /// Closes the target that the last load left open; blocks. No load may run.
  @Override
  public void close() {
    opened.close();
  }

  private LoadReport run(
      Analysis analysis, String name, Consumer<LoadProgress> show, Cancellation cancel) {
    AtomicReference<LoadProgress> reached = new AtomicReference<>(LoadProgress.atStart());
    LoadListener listener =
        event -> show.accept(reached.updateAndGet(before -> before.after(event, clock.instant())));
    return engine.load(
        analysis,
        opened.open(name, sentence -> listener.on(new LoadEvent.Note(sentence))),
        listener,
        cancel);
  }

  private void reported(LoadReport report) {
    StepLine.State last =
        switch (report.verdict()) {
          case PASSED, UNVERIFIED -> StepLine.State.DONE;
          case FAILED -> StepLine.State.FAILED;
        };
    progress.set(progress.get().ended(last, clock.instant()));
    session.loaded(report);
    state.set(new LoadState.Reported(report));
  }

  private void stopped(Problem problem) {
    StepLine.State last =
        LoadState.wanted(problem) ? StepLine.State.CANCELLED : StepLine.State.FAILED;
    progress.set(progress.get().ended(last, clock.instant()));
    state.set(new LoadState.Stopped(problem));
  }

  private void analysisChanged() {
    plan.set(planned());
    if (!state.get().isBusy()) {
      progress.set(LoadProgress.atStart());
      state.set(
          session.analysis().get().isPresent()
              ? new LoadState.Ready()
              : new LoadState.NothingToLoad());
    }
  }

  private String planned() {
    return session
        .analysis()
        .get()
        .map(analysis -> LoadText.plan(analysis, target.get()))
        .orElse(LoadText.NOTHING);
  }
}
