package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.stage.LoadId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Runs loads and halves of loads with a journal beside, and settles what was left half done.
///
/// @param staging folder below which each load stages
/// @param threads that stage
record Runs(Path staging, Reports reports, Journal journal, int threads) {
  private static final BackOff BACK_OFF = BackOff.doubling(Duration.ofMillis(500));

  /// Runs a load, unless it turns out to be in the target.
  LoadReport load(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    return finished(plan.loadId(), target, listener)
        .orElseGet(() -> run(plan, target, listener, cancel, LoadRun::new));
  }

  /// Runs the first half of a load.
  LoadReport ingest(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    return finished(plan.loadId(), target, listener)
        .orElseGet(() -> run(plan, target, listener, cancel, IngestRun::new));
  }

  /// Runs the second half of a load, unless it turns out to be in the target.
  LoadReport resume(LoadId loadId, Target target, LoadListener listener, Cancellation cancel) {
    return finished(loadId, target, listener)
        .orElseGet(
            () -> {
              IngestedLoad ingested = new StoredReports(reports, journal, target).ingested(loadId);
              JournalEntry entry = JournalEntry.begun(ingested.plan(), target.name());
              Optional<LoadReport> before = recovery(target, listener).committed(entry);
              if (before.isPresent()) {
                listener.on(new LoadEvent.Note("Load " + loadId + " is in the target already"));
                journal.write(entry.in(JournalEntry.State.LOADED));
                return before.get();
              }
              return run(
                  ingested.plan(),
                  target,
                  listener,
                  cancel,
                  work -> new ResumedRun(work, ingested));
            });
  }

  /// What [#load] would do.
  LoadProposal propose(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    return new LoadRun(work(plan, target, listener, cancel)).propose();
  }

  /// What [#resume] would do.
  LoadProposal proposeResumed(
      LoadId loadId, Target target, LoadListener listener, Cancellation cancel) {
    IngestedLoad ingested = new StoredReports(reports, journal, target).ingested(loadId);
    return new ResumedRun(work(ingested.plan(), target, listener, cancel), ingested).propose();
  }

  /// See [Loader#settle].
  List<LoadReport> settle(Target target, LoadListener listener) {
    List<LoadReport> found = new ArrayList<>();
    Recovery recovery = recovery(target, listener);
    for (JournalEntry entry : journal.all()) {
      if (entry.abandoned() && entry.target().equals(target.name())) {
        Recovery.Settled settled = recovery.settle(entry);
        listener.on(new LoadEvent.Note(settled.sentence()));
        settled.report().ifPresent(found::add);
      }
    }
    return found;
  }

  /// Settles what was left; the report of this load if it was among it.
  private Optional<LoadReport> finished(LoadId loadId, Target target, LoadListener listener) {
    return settle(target, listener).stream()
        .filter(report -> report.loadId().equals(loadId.text()))
        .findFirst();
  }

  private Recovery recovery(Target target, LoadListener listener) {
    PartsRoom room = new PartsRoom(staging);
    return new Recovery(
        target,
        reports,
        journal,
        (schema, report) ->
            room.lend(
                new LoadId(report.loadId()),
                folder -> new StoredLoadCheck(target, schema, report, folder, listener).finish()));
  }

  /// @throws StarloadException as the run does; the journal says then where the load stands
  private LoadReport run(
      LoadPlan plan,
      Target target,
      LoadListener listener,
      Cancellation cancel,
      Function<LoadWork, Run> beginning) {
    JournalEntry begun = JournalEntry.begun(plan, target.name());
    LoadListener noting =
        event -> {
          if (event instanceof LoadEvent.StepStarted(LoadStep step)) {
            journal.write(begun.at(step));
          }
          listener.on(event);
        };
    Run run = beginning.apply(work(plan, target, noting, cancel));
    boolean ended = false;
    try {
      ProofBundle bundle = run.run();
      // Of an ingested load the lake has all there is; a report comes when it is loaded.
      boolean isReport =
          run.state() != JournalEntry.State.INGESTED || bundle.report().verdict() == Outcome.FAILED;
      if (isReport) {
        reports.keep(bundle);
      }
      journal.write(begun.in(run.state()));
      ended = true;
      return bundle.report();
    } finally {
      if (!ended) {
        boolean mayBeLoaded = run.state() == JournalEntry.State.LOADED;
        journal.write(mayBeLoaded ? begun.left() : begun.in(run.state()));
      }
    }
  }

  private LoadWork work(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    Path folder = staging.resolve(plan.loadId().text());
    return new LoadWork(
        plan, target, folder, threads, new Steps(listener), cancel, BACK_OFF, reports);
  }
}
