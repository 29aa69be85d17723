package io.github.starload.load;

import io.github.starload.check.LoadReport;
import io.github.starload.check.bundle.BundleReader;
import io.github.starload.check.bundle.OpenedBundle;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.check.bundle.SourceLeg;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.Paging;
import io.github.starload.source.Source;
import io.github.starload.source.SourceOpeners;
import io.github.starload.source.Sources;
import io.github.starload.source.Workers;
import io.github.starload.stage.LoadId;
import io.github.starload.stage.PartSize;
import io.github.starload.stage.PartsFolder;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.Staging;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Runs loads, keeps their reports, and puts in order what an earlier process left half done.
public final class Loader {
  private final Path stagingFolder;
  private final Reports reports;
  private final Journal journal;
  private final Runs runs;

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
    this.runs = new Runs(stagingFolder, reports, journal, threads);
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
            () -> runs.load(plan, target, listener, cancel));
  }

  /// Runs the first half of a load: stages, checks, and uploads what [#resume] needs, in any
  /// process on any machine. The warehouse is not touched.
  ///
  /// The target's messenger is told only if it came to nothing.
  ///
  /// @return a report with outcome UNVERIFIED, as nothing is loaded yet; FAILED if a check failed,
  ///     then as after an exception the lake holds nothing that could be loaded
  /// @throws StarloadException as [#load]
  public LoadReport ingest(
      LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    DrawingThread.keepOff("ingest");
    return new Telling(target, listener)
        .ofFailure(
            LoadNotice.Event.LOAD,
            plan.loadId(),
            plan.design().dataset(),
            () -> runs.ingest(plan, target, listener, cancel));
  }

  /// Runs the second half of a load that was ingested: what the lake keeps is checked again, then
  /// it goes on as [#load] does. One that is in the target already is not loaded again: its report
  /// is finished.
  ///
  /// @throws StarloadException of kind INPUT also if the lake keeps no such load; what was ingested
  ///     stays in the lake
  public LoadReport resume(
      LoadId loadId, Target target, LoadListener listener, Cancellation cancel) {
    DrawingThread.keepOff("resume");
    return new Telling(target, listener)
        .of(LoadNotice.Event.LOAD, loadId, "", () -> runs.resume(loadId, target, listener, cancel));
  }

  /// Settles every load into this target that was begun on this machine and that nobody works on
  /// any more: finishes the report of one that was committed, cleans up after one that was not;
  /// what was ingested stays. Says of each where it stood.
  ///
  /// @return the reports of those that are in the target
  public List<LoadReport> settle(Target target, LoadListener listener) {
    return runs.settle(target, listener);
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
    try (Workers workers = new Workers(runs.threads());
        Staging staging =
            new Staging(staged, plan.design(), plan.form(), partBytes, workers, _ -> {})) {
      Steps steps = new Steps(listener);
      steps.start(LoadStep.STAGE);
      StagedSources sources =
          new StageRun(plan, staging, workers, steps, cancel, StageRun.Beside.nothing(cancel))
              .run();
      FirstChecks.staged(sources.tables(), sources.accounting());
      List<String> failed = FirstChecks.failures(sources.tables());
      List<StagedTable> tables = sources.tables().stream().map(TableProgress::staged).toList();
      return new StagedStar(failed.isEmpty() ? folder.keep(tables) : tables, failed);
    }
  }

  /// What [#load] would do, after staging and checking the data on this machine; the target's
  /// catalogue is read, and nothing is uploaded or changed.
  ///
  /// @throws StarloadException as [#load]
  public LoadProposal propose(
      LoadPlan plan, Target target, LoadListener listener, Cancellation cancel) {
    return runs.propose(plan, target, listener, cancel);
  }

  /// What [#resume] would do, after checking what was ingested; nothing is changed.
  ///
  /// @throws StarloadException as [#resume]
  public LoadProposal propose(
      LoadId loadId, Target target, LoadListener listener, Cancellation cancel) {
    return runs.proposeResumed(loadId, target, listener, cancel);
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

  /// The same with sources that are found first.
  ///
  /// @param words that name the sources, as a command names them; none for where they were
  /// @throws StarloadException also as [Sources#of]
  public BundleReport check(
      OpenedBundle bundle,
      List<String> words,
      SourceOpeners openers,
      Supplier<Target> target,
      Cancellation cancel) {
    ProofBundle proof = bundle.bundle();
    List<String> named = words.isEmpty() ? SourceLeg.filesHere(proof) : words;
    try (Sources found =
        Sources.of(named, SourceLeg.reading(proof), Paging.USUAL, openers, cancel)) {
      return check(bundle, found.list(), target, cancel);
    }
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
  /// @param schema that it loads into; empty for that of the load
  /// @throws StarloadException of kind INPUT if neither this machine nor the lake has its bundle,
  ///     or the lake no longer its parts
  public SqlScript script(Target target, LoadId loadId, Optional<String> schema) {
    ProofBundle bundle = BundleReader.read(loadId.text(), bundle(target, loadId)).bundle();
    return withParts(
        loadId,
        folder -> new LoadScript(target, bundle, schema.orElse(bundle.schema()), folder).write());
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

  private <T> T withParts(LoadId loadId, Function<Path, T> work) {
    return new PartsRoom(stagingFolder).lend(loadId, work);
  }
}
