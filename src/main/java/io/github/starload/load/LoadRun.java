package io.github.starload.load;

import io.github.starload.check.Accounting;
import io.github.starload.check.AccountingLine;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.Verdict;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.problem.Cancellation;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.PartSize;
import io.github.starload.stage.Staging;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One run of a plan: stage and count, first checks, upload, warehouse, final count, report.
///
/// Each gate stops the run with a report whose outcome is FAILED; nothing later is begun then.
final class LoadRun {
  private final LoadPlan plan;
  private final Target target;
  private final Path folder;
  private final int threads;
  private final Steps steps;
  private final Cancellation cancel;
  private final BackOff backOff;
  private final Reports reports;
  private final LakeKeys keys;

  private final List<TableProgress> tables = new ArrayList<>();
  private final List<LoadReport.SourceEntry> sources = new ArrayList<>();
  private final List<LoadReport.Rejected> rejected = new ArrayList<>();
  private final List<LoadReport.Finding> findings = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private List<AccountingLine> accounting = List.of();
  private boolean committed;

  LoadRun(
      LoadPlan plan,
      Target target,
      Path folder,
      int threads,
      LoadListener listener,
      Cancellation cancel,
      BackOff backOff,
      Reports reports) {
    this.plan = plan;
    this.target = target;
    this.folder = folder;
    this.threads = threads;
    this.steps = new Steps(listener);
    this.cancel = cancel;
    this.backOff = backOff;
    this.reports = reports;
    this.keys = plan.keys();
  }

  /// Stages and checks as [#run] does, then says what would follow.
  LoadProposal propose() {
    try (Workers workers = new Workers(threads);
        Staging staging = stagingFolder(workers)) {
      firstChecks(staging, workers);
      return warehouse().propose();
    }
  }

  ProofBundle run() {
    LakeUpload upload = new LakeUpload(plan, target.lake(), steps, cancel);
    upload.refuseUsedLoadId();
    try (Workers workers = new Workers(threads);
        Staging staging = stagingFolder(workers)) {
      firstChecks(staging, workers);
      return failed() ? bundle(Outcome.FAILED) : upload(upload);
    }
  }

  /// Whether rows of this run may be in the target.
  boolean committed() {
    return committed;
  }

  private Staging stagingFolder(Workers workers) {
    long sourceBytes = plan.sources().stream().mapToLong(Source::bytes).sum();
    long partBytes =
        plan.partBytes().orElseGet(() -> PartSize.of(sourceBytes, target.defaults().slices()));
    return new Staging(folder, plan.design(), plan.form(), partBytes, workers);
  }

  private void firstChecks(Staging staging, Workers workers) {
    stage(staging, workers);
    steps.start(LoadStep.FIRST_CHECKS);
    FirstChecks.staged(tables, accounting);
    tables.forEach(table -> table.check(FitCheck.of(table.staged(), target.limits())));
    findings.addAll(plan.notes());
    findings.addAll(Accounting.leftOut(plan.design()));
    tables.forEach(table -> CsvInstead.finding(plan, table.table()).ifPresent(findings::add));
  }

  private Warehouse warehouse() {
    return new Warehouse(
        plan,
        target,
        tables,
        findings,
        statements,
        steps,
        cancel,
        backOff,
        () -> reports.keepDraft(bundle(Outcome.UNVERIFIED)));
  }

  private ProofBundle upload(LakeUpload upload) {
    try {
      steps.start(LoadStep.UPLOAD);
      List<ReceivedFile> received = ReceivedFile.of(plan.sources(), sources);
      upload.files(received, tables);
      tables.forEach(table -> FirstChecks.lake(table, target.lake(), keys));
      if (failed()) {
        return bundle(Outcome.FAILED);
      }
      upload.manifests(tables);
      if (!warehouse().load()) {
        return bundle(Outcome.FAILED);
      }
      committed = true;
      new FinalChecks(plan, target, statements).run(tables, steps);
      ProofBundle bundle = bundle(failed() ? Outcome.FAILED : outcome());
      LakeUpload.report(bundle, keys, target.lake());
      return bundle;
    } catch (UnknownOutcome unknown) {
      // The rows may be in the target: its files stay, so that a person can look.
      committed = true;
      throw unknown;
    } finally {
      if (!committed) {
        upload.removeParts();
      }
    }
  }

  private void stage(Staging staging, Workers workers) {
    steps.start(LoadStep.STAGE);
    StagedSources staged = new StageRun(plan, staging, workers, steps, cancel).run();
    tables.addAll(staged.tables());
    sources.addAll(staged.sources());
    rejected.addAll(staged.rejected());
    findings.addAll(staged.findings());
    accounting = staged.accounting();
  }

  private boolean failed() {
    return tables.stream()
        .flatMap(table -> table.checks().stream())
        .anyMatch(check -> check.verdict() == Verdict.FAILED);
  }

  /// Passed only if every table passed and was counted once more after COMMIT.
  private Outcome outcome() {
    boolean countedAgain =
        tables.stream()
            .allMatch(
                table -> table.checks().stream().anyMatch(c -> c.stage() == CheckStage.FINAL));
    boolean passed = tables.stream().allMatch(table -> table.entry().verdict() == Outcome.PASSED);
    return passed && countedAgain ? Outcome.PASSED : Outcome.UNVERIFIED;
  }

  private ProofBundle bundle(Outcome outcome) {
    List<ProofBundle.ReadSource> read =
        plan.kinds().stream()
            .flatMap(
                kind ->
                    kind.sources().stream()
                        .map(source -> new ProofBundle.ReadSource(kind.name(), source.name())))
            .toList();
    return new ProofBundle(
        plan.schema(), target.lake().bucket(), keys.load(""), read, report(outcome), plan.design());
  }

  private LoadReport report(Outcome outcome) {
    List<LoadReport.PartEntry> parts =
        tables.stream()
            .flatMap(table -> table.staged().parts().stream())
            .map(
                part ->
                    new LoadReport.PartEntry(
                        part.table(), keys.part(part), part.rows(), part.bytes(), part.sha256()))
            .toList();
    return new LoadReport(
        plan.loadId().text(),
        plan.design().dataset(),
        target.name(),
        plan.mode().toString(),
        outcome,
        sources,
        tables.stream().map(TableProgress::entry).toList(),
        accounting,
        rejected,
        findings,
        parts,
        statements,
        steps.timings());
  }
}
