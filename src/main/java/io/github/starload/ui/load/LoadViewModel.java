package io.github.starload.ui.load;

import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadListener;
import io.github.starload.load.LoadPlan;
import io.github.starload.load.LoadProposal;
import io.github.starload.load.Target;
import io.github.starload.load.TargetSummary;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Problem;
import io.github.starload.ui.session.Analysis;
import io.github.starload.ui.session.Session;
import io.github.starload.ui.target.OpenTargets;
import io.github.starload.ui.task.TaskRunner;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Loads the session's sources into a target, or says what that would do; one at a time.
public final class LoadViewModel {
  private final Session session;
  private final TaskRunner runner;
  private final OpenTargets opened;
  private final LoadEngine engine;
  private final InstantSource clock;
  private final LoadForm form = new LoadForm();
  private final ObservableList<TargetSummary> targets = FXCollections.observableArrayList();
  private final ObservableList<TargetSummary> shownTargets =
      FXCollections.unmodifiableObservableList(targets);
  private final ReadOnlyStringWrapper plan =
      new ReadOnlyStringWrapper(LoadWords.NOTHING_TO_LOAD.text());
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<LoadState> state =
      new ReadOnlyObjectWrapper<>(new LoadState.NothingToLoad());
  private final ReadOnlyObjectWrapper<LoadProgress> progress =
      new ReadOnlyObjectWrapper<>(LoadProgress.atStart(LoadWork.LOAD));
  private final ReadOnlyObjectWrapper<Optional<LoadProposal>> proposal =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Cancellation current = new Cancellation();

  /// @param clock tells how long steps take
  public LoadViewModel(
      Session session,
      TaskRunner runner,
      OpenTargets opened,
      LoadEngine engine,
      InstantSource clock) {
    this.session = session;
    this.runner = runner;
    this.engine = engine;
    this.clock = clock;
    this.opened = opened;
    session.analysis().subscribe(_ -> planChanged());
    form.onChange(this::planChanged);
  }

  /// What a person has chosen.
  public LoadForm form() {
    return form;
  }

  /// The targets to choose from; empty until [#readTargets].
  public ObservableList<TargetSummary> targets() {
    return shownTargets;
  }

  /// Reads anew which targets there are; the chosen one stays chosen if it still exists.
  public void readTargets() {
    runner.run(_ -> opened.summaries(), this::offer, failure -> problem.set(failure.sentence()));
  }

  /// The target that is chosen; empty until the targets were read.
  public Optional<TargetSummary> target() {
    return targets.stream().filter(target -> target.name().equals(form.target().get())).findFirst();
  }

  /// What Load will do, as a sentence.
  public ReadOnlyStringProperty plan() {
    return plan.getReadOnlyProperty();
  }

  /// Why the targets cannot be offered, as a sentence; empty if there is nothing to say.
  public ReadOnlyStringProperty problem() {
    return problem.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<LoadState> state() {
    return state.getReadOnlyProperty();
  }

  /// The steps of the running work, or of the last.
  public ReadOnlyObjectProperty<LoadProgress> progress() {
    return progress.getReadOnlyProperty();
  }

  /// What the last dry run found; empty before, and when something it depends on has changed.
  public ReadOnlyObjectProperty<Optional<LoadProposal>> proposal() {
    return proposal.getReadOnlyProperty();
  }

  /// Starts a load; does nothing while one runs or there is nothing to load.
  public void load() {
    start(LoadWork.LOAD, engine::load, this::reported);
  }

  /// Starts a dry run; does nothing while a load runs or there is nothing to load.
  public void dryRun() {
    start(LoadWork.DRY_RUN, engine::propose, this::proposed);
  }

  /// Asks the running work to stop; does nothing if none runs.
  public void cancel() {
    if (state.get() instanceof LoadState.Running) {
      state.set(new LoadState.Cancelling());
      current.request();
    }
  }

  /// A call of the engine.
  @FunctionalInterface
  private interface Call<T> {
    T on(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel);
  }

  private <T> void start(LoadWork work, Call<T> call, Consumer<T> done) {
    Optional<Analysis> analysis = session.analysis().get();
    if (analysis.isEmpty() || !state.get().canLoad()) {
      return;
    }
    Cancellation cancel = new Cancellation();
    current = cancel;
    LoadChoices choices = form.choices();
    LoadProgress atStart = LoadProgress.atStart(work);
    progress.set(atStart);
    state.set(new LoadState.Running(work));
    runner.run(
        painting -> {
          LoadListener listener = listener(atStart, painting.latest(progress::set));
          Target target =
              opened.open(named(choices), sentence -> listener.on(new LoadEvent.Note(sentence)));
          cancel.check(LoadWords.NOTHING_BEGUN.text());
          return call.on(choices.plan(analysis.get(), target.defaults()), target, listener, cancel);
        },
        done,
        this::stopped);
  }

  /// A load by a key alone may come before the targets were read.
  private String named(LoadChoices choices) {
    return choices.target().isEmpty() ? opened.summaries().getFirst().name() : choices.target();
  }

  private LoadListener listener(LoadProgress atStart, Consumer<LoadProgress> show) {
    AtomicReference<LoadProgress> reached = new AtomicReference<>(atStart);
    return event ->
        show.accept(reached.updateAndGet(before -> before.after(event, clock.instant())));
  }

  private void reported(LoadReport report) {
    StepLine.State last =
        switch (report.verdict()) {
          case PASSED, UNVERIFIED -> StepLine.State.DONE;
          case FAILED -> StepLine.State.FAILED;
        };
    progress.set(progress.get().ended(last, clock.instant()));
    session.loaded(report);
    proposal.set(Optional.empty());
    state.set(new LoadState.Reported(report));
  }

  private void proposed(LoadProposal found) {
    StepLine.State last = found.failed().isEmpty() ? StepLine.State.DONE : StepLine.State.FAILED;
    progress.set(progress.get().ended(last, clock.instant()));
    proposal.set(Optional.of(found));
    state.set(new LoadState.Proposed(found));
  }

  private void stopped(Problem why) {
    StepLine.State last = LoadState.wanted(why) ? StepLine.State.CANCELLED : StepLine.State.FAILED;
    progress.set(progress.get().ended(last, clock.instant()));
    state.set(new LoadState.Stopped(why));
  }

  private void offer(List<TargetSummary> found) {
    problem.set("");
    String chosen = form.target().get();
    if (!targets.equals(found)) {
      targets.setAll(found);
    }
    boolean there = found.stream().anyMatch(target -> target.name().equals(chosen));
    form.target()
        .set(there ? chosen : found.stream().map(TargetSummary::name).findFirst().orElse(""));
    plan.set(planned());
  }

  private void planChanged() {
    plan.set(planned());
    if (!state.get().isBusy()) {
      proposal.set(Optional.empty());
      progress.set(LoadProgress.atStart(LoadWork.LOAD));
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
        .map(analysis -> LoadText.plan(analysis, form.choices()))
        .orElse(LoadWords.NOTHING_TO_LOAD.text());
  }
}
