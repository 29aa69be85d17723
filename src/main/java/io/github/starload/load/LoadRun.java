package io.github.starload.load;

import io.github.starload.check.Accounting;
import io.github.starload.check.AccountingLine;
import io.github.starload.check.CheckStage;
import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.SourceCounter;
import io.github.starload.check.SourceCounts;
import io.github.starload.check.StagedValues;
import io.github.starload.check.Verdict;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.json.DeepThreads;
import io.github.starload.normalise.Normaliser;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordReader;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.Source;
import io.github.starload.source.SourceRecord;
import io.github.starload.stage.LakeKeys;
import io.github.starload.stage.PartFile;
import io.github.starload.stage.PartSize;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/// One run of a plan: stage and count, first checks, upload, warehouse, final count, report.
///
/// Each gate stops the run with a report whose outcome is FAILED; nothing later is begun then.
final class LoadRun {
  private static final int RECORDS_BETWEEN_EVENTS = 1000;

  private final LoadPlan plan;
  private final Target target;
  private final Path folder;
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
      LoadListener listener,
      Cancellation cancel,
      BackOff backOff,
      Reports reports) {
    this.plan = plan;
    this.target = target;
    this.folder = folder;
    this.steps = new Steps(listener);
    this.cancel = cancel;
    this.backOff = backOff;
    this.reports = reports;
    this.keys = plan.keys();
  }

  /// Stages and checks as [#run] does, then says what would follow.
  LoadProposal propose() {
    try (Staging staging = stagingFolder()) {
      firstChecks(staging);
      return warehouse().propose();
    }
  }

  ProofBundle run() {
    LakeUpload upload = new LakeUpload(plan, target.lake(), steps, cancel);
    upload.refuseUsedLoadId();
    try (Staging staging = stagingFolder()) {
      firstChecks(staging);
      return failed() ? bundle(Outcome.FAILED) : upload(upload);
    }
  }

  /// Whether rows of this run may be in the target.
  boolean committed() {
    return committed;
  }

  private Staging stagingFolder() {
    long sourceBytes = plan.sources().stream().mapToLong(Source::bytes).sum();
    long partBytes =
        plan.partBytes().orElseGet(() -> PartSize.of(sourceBytes, target.defaults().slices()));
    return new Staging(folder, plan.design(), plan.form(), partBytes);
  }

  private void firstChecks(Staging staging) {
    stage(staging);
    steps.start(LoadStep.FIRST_CHECKS);
    tables.forEach(FirstChecks::parts);
    tables.forEach(table -> table.check(FitCheck.of(table.staged(), target.limits())));
    tables.getFirst().check(FirstChecks.accounting(accounting));
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

  private void stage(Staging staging) {
    steps.start(LoadStep.STAGE);
    try (var beside =
        Executors.newThreadPerTaskExecutor(DeepThreads.builder().name("counter").factory())) {
      CompletableFuture<SourceCounts> counted =
          CompletableFuture.supplyAsync(
              () -> SourceCounter.count(plan.design(), plan.kinds(), cancel), beside);
      Normaliser normaliser = new Normaliser(plan.design(), staging);
      List<Long> rejectedBySource = normalise(normaliser);
      SourceCounts counts = joined(counted);
      rejected.addAll(Accounting.rejected(normaliser));
      for (int i = 0; i < plan.sources().size(); i++) {
        long records = counts.recordsBySource().get(i) + counts.rejectedBySource().get(i);
        Source source = plan.sources().get(i);
        long refused = rejectedBySource.get(i) + rejectedOf(source, normaliser.rejected());
        sources.add(source(source, records, refused));
      }
      SourceCounts loaded = loaded(counts, normaliser.rejected());
      StagedValues values = new StagedValues(plan.design(), loaded, normaliser.counts());
      for (StagedTable staged : staging.finish()) {
        TableProgress table = new TableProgress(staged, loaded);
        table.check(values.check(staged));
        tables.add(table);
      }
      steps.rows(tables.stream().mapToLong(table -> table.staged().rows()).sum());
      accounting = Accounting.of(plan.design(), counts, normaliser.counts());
      findings.addAll(Accounting.findings(normaliser));
      tables.getFirst().check(FirstChecks.rejected(counts.rejectedBySource(), rejectedBySource));
    }
  }

  /// Answers how many records of each source were rejected.
  private List<Long> normalise(Normaliser normaliser) {
    long total = plan.sources().stream().mapToLong(Source::bytes).sum();
    long before = 0;
    List<Long> rejectedBySource = new ArrayList<>();
    List<RecordsAt> read = new ArrayList<>();
    for (RecordKind kind : plan.kinds()) {
      for (Source source : kind.sources()) {
        try (RecordReader reader = new RecordReader(source, this::reject)) {
          Optional<SourceRecord> record = reader.next();
          while (record.isPresent()) {
            normaliser.add(kind.name(), source.name(), record.get());
            if (record.get().number() % RECORDS_BETWEEN_EVENTS == 0) {
              cancel.check("nothing was uploaded, nothing was changed");
              steps.reached(before + reader.bytesRead(), total);
            }
            record = reader.next();
          }
          before += reader.bytesRead();
          rejectedBySource.add(reader.rejected());
          read.add(reader.recordsAt());
        }
      }
    }
    normaliser.finish();
    steps.reached(total, total);
    leaveOut(read);
    return rejectedBySource;
  }

  /// What the tables must hold: all that was counted, but for the rejected records.
  private SourceCounts loaded(SourceCounts counts, List<RejectedRecord> without) {
    return without.isEmpty()
        ? counts
        : SourceCounter.countWithout(without, plan.design(), plan.kinds(), cancel);
  }

  private void reject(RejectedRecord record) {
    rejected.add(
        new LoadReport.Rejected(
            record.source(), record.number(), record.line(), record.path(), record.reason()));
  }

  /// Each place once, however many sources have it.
  private void leaveOut(List<RecordsAt> read) {
    Map<String, List<RecordsAt>> byPlace = new LinkedHashMap<>();
    for (RecordsAt at : read) {
      for (String beside : at.beside()) {
        byPlace.computeIfAbsent(beside, _ -> new ArrayList<>()).add(at);
      }
    }
    byPlace.forEach(
        (beside, at) ->
            findings.add(
                new LoadReport.Finding(
                    "left out",
                    beside,
                    at.size(),
                    at.getFirst().source(),
                    "Lies beside the records, which are those at " + at.getFirst().pointer())));
  }

  private static LoadReport.SourceEntry source(Source source, long records, long rejected) {
    try (InputStream stored = source.open()) {
      return new LoadReport.SourceEntry(
          source.uri(), source.bytes(), PartFile.sha256(stored), records, rejected);
    } catch (IOException e) {
      throw StarloadException.input(
          "Cannot read " + source.name() + ": " + e.getMessage(),
          Location.NOWHERE,
          "Check that it is still there");
    }
  }

  private static long rejectedOf(Source source, List<RejectedRecord> rejected) {
    return rejected.stream().filter(record -> record.source().equals(source.name())).count();
  }

  private static SourceCounts joined(CompletableFuture<SourceCounts> counted) {
    try {
      return counted.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StarloadException problem) {
        throw problem;
      }
      throw StarloadException.defect("The independent count failed", e.getCause());
    }
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
