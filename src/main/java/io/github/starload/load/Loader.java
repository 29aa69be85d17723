package io.github.starload.load;

import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.OpenedBundle;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.PartSize;
import io.github.starload.stage.PartsFolder;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.Staging;
import io.github.starload.stage.StagingFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs loads, keeps their reports, and puts in order what an earlier process left half done.
public final class Loader {
  private static final BackOff BACK_OFF = BackOff.doubling(Duration.ofMillis(500));

  private final Path stagingFolder;
  private final Reports reports;
  private final Journal journal;
  private final int threads;

  /// A loader that stages below one folder and keeps reports in another, with the journal of what
  /// it began in `journal` beside them; all are made when needed.
  public Loader(Path stagingFolder, Path reportFolder) {
    this(
        stagingFolder,
        new Reports(reportFolder, stagingFolder),
        new Journal(reportFolder.resolveSibling("journal")),
        Workers.usual());
  }

  private Loader(Path stagingFolder, Reports reports, Journal journal, int threads) {
    this.stagingFolder = stagingFolder;
    this.reports = reports;
    this.journal = journal;
    this.threads = threads;
  }

  /// The same with another number of threads that stage, which changes nothing in the outcome.
  public Loader withThreads(int other) {
    return new Loader(stagingFolder, reports, journal, other);
  }

  /// Runs a load to its end. A failed check is a report with outcome FAILED; then, as after an
  /// exception, the target holds what it held before.
  ///
  /// The target's messenger is told how it ended; that it was not to be reached is a note.
  ///
  /// Loads that a killed process left are settled first; one of the same id that turns out to be in
  /// the target is not loaded again, its report is finished.
  ///
  /// @throws StarloadException of kind INPUT if the data cannot be loaded as designed, ENVIRONMENT
  ///     if target or disk refuse, CANCELLED if asked to stop; its message says what is left behind
  public LoadReport load(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    DrawingThread.keepOff("load");
    return new Telling(target, listener)
        .of(
            LoadNotice.Event.LOAD,
            plan.loadId(),
            plan.design().dataset(),
            () ->
                finished(plan, target, listener)
                    .orElseGet(() -> run(plan, target, listener, cancel)));
  }

  /// Settles what was left; the report of this load if it was among it.
  private Optional<LoadReport> finished(LoadPlan plan, Target target, LoadListener listener) {
    return settle(target, listener).stream()
        .filter(report -> report.loadId().equals(plan.loadId().text()))
        .findFirst();
  }

  /// Settles every load into this target that was begun on this machine and that nobody works on
  /// any more: finishes the report of one that was committed, cleans up after one that was not.
  /// Says of each where it stood.
  ///
  /// @return the reports of those that are in the target
  public List<LoadReport> settle(Target target, LoadListener listener) {
    List<LoadReport> found = new ArrayList<>();
    Recovery recovery = new Recovery(target, reports, journal);
    for (JournalEntry entry : journal.all()) {
      if (entry.abandoned() && entry.target().equals(target.name())) {
        Recovery.Settled settled = recovery.settle(entry);
        listener.on(new LoadEvent.Note(settled.sentence()));
        settled.report().ifPresent(found::add);
      }
    }
    return found;
  }

  private LoadReport run(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    JournalEntry begun = JournalEntry.begun(plan, target.name());
    LoadListener noting =
        event -> {
          if (event instanceof LoadEvent.StepStarted(LoadStep step)) {
            journal.write(begun.at(step));
          }
          listener.on(event);
        };
    LoadRun run = newRun(plan, target, noting, cancel);
    boolean ended = false;
    try {
      ProofBundle bundle = run.run();
      LoadReport report = bundle.report();
      reports.keep(bundle);
      journal.write(begun.in(state(report)));
      ended = true;
      return report;
    } finally {
      if (!ended) {
        journal.write(run.committed() ? begun.left() : begun.in(JournalEntry.State.NOTHING_LOADED));
      }
    }
  }

  /// Stages and checks the data as [#load] does, without any target, and leaves the parts in a
  /// folder. Where a check failed nothing is left there.
  ///
  /// @throws StarloadException as [#load]
  public StagedStar stage(
      LoadPlan plan, PartsFolder folder, LoadListener listener, Cancellation cancel) {
    DrawingThread.keepOff("stage");
    Path staged = stagingFolder.resolve(plan.loadId().text());
    long partBytes = plan.partBytes().orElse(PartSize.USUAL);
    try (Workers workers = new Workers(threads);
        Staging staging = new Staging(staged, plan.design(), plan.form(), partBytes, workers)) {
      Steps steps = new Steps(listener);
      steps.start(LoadStep.STAGE);
      StagedSources sources = new StageRun(plan, staging, workers, steps, cancel).run();
      FirstChecks.staged(sources.tables(), sources.accounting());
      List<String> failed = FirstChecks.failures(sources.tables());
      List<StagedTable> tables = sources.tables().stream().map(TableProgress::staged).toList();
      return new StagedStar(failed.isEmpty() ? folder.keep(tables) : tables, failed);
    }
  }

  private LoadRun newRun(LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    Path folder = stagingFolder.resolve(plan.loadId().text());
    return new LoadRun(plan, target, folder, threads, listener, cancel, BACK_OFF, reports);
  }

  private static JournalEntry.State state(LoadReport report) {
    boolean committed =
        report.tables().stream()
            .flatMap(table -> table.checks().stream())
            .anyMatch(check -> check.stage() == CheckStage.FINAL);
    return committed ? JournalEntry.State.LOADED : JournalEntry.State.NOTHING_LOADED;
  }

  /// What [#load] would do, after staging and checking the data on this machine; the target's
  /// catalogue is read, and nothing is uploaded or changed.
  ///
  /// @throws StarloadException as [#load]
  public LoadProposal propose(
      LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    return newRun(plan, target, listener, cancel).propose();
  }

  /// The loads into a schema, and those begun on this machine that came to nothing, the oldest
  /// first; abandoned ones are settled before.
  public List<LoadHistoryEntry> history(Target target, String schema, LoadListener listener) {
    settle(target, listener);
    return new LoadHistory(journal, reports).of(target, schema);
  }

  /// The report that a load was given, from this machine or else from the lake.
  ///
  /// @throws StarloadException of kind INPUT if neither has it
  public LoadReport report(Target target, LoadId loadId) {
    return new StoredReports(reports, journal, target).find(loadId);
  }

  /// The proof bundle that a load left, as a zip, from this machine or else from the lake.
  ///
  /// @throws StarloadException of kind INPUT if neither has it
  public byte[] bundle(Target target, LoadId loadId) {
    return new StoredReports(reports, journal, target).bundle(loadId);
  }

  /// Verifies a bundle: itself, sources, lake and warehouse.
  ///
  /// @param sources that may be those of the bundle
  /// @param target opens the target; where it cannot, lake and warehouse stay unverified
  /// @throws StarloadException of kind CANCELLED if asked to stop; ENVIRONMENT if there is no room
  ///     for the parts of a table
  public BundleReport check(
      OpenedBundle bundle, List<Source> sources, Supplier<Target> target, Cancellation cancel) {
    return withParts(
        new LoadId(bundle.bundle().report().loadId()),
        folder -> new BundleCheck(bundle, folder).run(sources, target, cancel));
  }

  /// Removes the rows of a load from its tables.
  ///
  /// @throws StarloadException of kind INPUT if the target does not know the load, or it was undone
  ///     before
  public UndoReport undo(Target target, String schema, LoadId loadId) {
    return new Undo(target, schema).run(loadId);
  }

  /// The design that a load ran by.
  ///
  /// @throws StarloadException of kind INPUT if neither this machine nor the lake has it
  public StarDesign design(Target target, LoadId loadId) {
    return new StoredReports(reports, journal, target).design(loadId);
  }

  /// What a load left for others to take over, its data tests included.
  ///
  /// @throws StarloadException of kind INPUT if neither this machine nor the lake has its report
  ///     and its design
  public LoadedStar star(Target target, String schema, LoadId loadId) {
    StoredReports stored = new StoredReports(reports, journal, target);
    LoadReport report = stored.find(loadId);
    StarDesign design = stored.design(loadId);
    return withParts(
        loadId, folder -> new StoredStar(target, schema, report, design, folder).read());
  }

  /// A load as SQL that repeats it, and SQL that takes it out again.
  ///
  /// @throws StarloadException of kind INPUT if neither this machine nor the lake has its bundle,
  ///     or the lake no longer its parts
  public SqlScript script(Target target, LoadId loadId) {
    ProofBundle bundle = BundleReader.read(loadId.text(), bundle(target, loadId)).bundle();
    return withParts(loadId, folder -> new LoadScript(target, bundle, folder).write());
  }

  /// Verifies a stored load as [#check] does, then runs the data tests of its tables as dbt would.
  ///
  /// @throws StarloadException as [#star]
  public LoadReport checkWithSuite(
      Target target, String schema, LoadId loadId, LoadListener listener) {
    return new Telling(target, listener)
        .of(
            LoadNotice.Event.CHECK,
            loadId,
            "",
            () ->
                new SuiteRun(target, star(target, schema, loadId))
                    .added(verified(target, schema, loadId, listener)));
  }

  /// Verifies a stored load again: its sources, the parts in the lake, what COPY noted, the tables.
  ///
  /// @return a report whose checks are all of now
  /// @throws StarloadException of kind INPUT if neither this machine nor the lake has its report;
  ///     ENVIRONMENT if there is no room for the parts of a table
  public LoadReport check(Target target, String schema, LoadId loadId, LoadListener listener) {
    return new Telling(target, listener)
        .of(LoadNotice.Event.CHECK, loadId, "", () -> verified(target, schema, loadId, listener));
  }

  private LoadReport verified(Target target, String schema, LoadId loadId, LoadListener listener) {
    LoadReport stored = report(target, loadId);
    return withParts(
        loadId, folder -> new StoredLoadCheck(target, schema, stored, folder, listener).run());
  }

  /// Gives work a folder for the parts that it fetches, and removes it afterwards.
  private <T> T withParts(LoadId loadId, Function<Path, T> work) {
    Path parts = stagingFolder.resolve("check-" + LoadId.next());
    try (StagingFolder folder = StagingFolder.make(parts)) {
      return work.apply(folder.path());
    } catch (IOException e) {
      throw StarloadException.environment(
          "Cannot keep the parts of load " + loadId + " in " + parts + ": " + e.getMessage(),
          Location.NOWHERE,
          "Make room on that disk, or set STARLOAD_HOME to a folder with room",
          e);
    }
  }
}
