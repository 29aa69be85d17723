package io.github.starload.load;

import io.github.starload.check.Accounting;
import io.github.starload.check.AccountingLine;
import io.github.starload.check.LoadReport;
import io.github.starload.check.SourceCounter;
import io.github.starload.check.SourceCounts;
import io.github.starload.check.StagedValues;
import io.github.starload.json.DeepThreads;
import io.github.starload.normalise.Drafters;
import io.github.starload.normalise.Normaliser;
import io.github.starload.normalise.Spill;
import io.github.starload.problem.Cancellation;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordBatches;
import io.github.starload.source.RecordKind;
import io.github.starload.source.RecordsAt;
import io.github.starload.source.RejectedRecord;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import io.github.starload.stage.PartFile;
import io.github.starload.stage.StagedTable;
import io.github.starload.stage.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/// Reads the sources of a plan: the rows into a staging, the independent count beside it, then one
/// held against the other.
final class StageRun {
  private final LoadPlan plan;
  private final Staging staging;
  private final Steps steps;
  private final Cancellation cancel;
  private final Beside beside;
  private final Workers workers;

  private final List<TableProgress> tables = new ArrayList<>();
  private final List<LoadReport.SourceEntry> sources = new ArrayList<>();
  private final List<LoadReport.Rejected> rejected = new ArrayList<>();
  private final List<LoadReport.Finding> findings = new ArrayList<>();

  /// @param cancel stops the counts too
  StageRun(
      LoadPlan plan,
      Staging staging,
      Workers workers,
      Steps steps,
      Cancellation cancel,
      Beside beside) {
    this.beside = beside;
    this.plan = plan;
    this.staging = staging;
    this.workers = workers;
    this.steps = steps;
    this.cancel = cancel;
  }

  /// What goes on beside the staging.
  interface Beside {
    /// Passes, unless the staging is in vain by now.
    ///
    /// @throws StarloadException that says why
    void check();

    /// The SHA-256 of a source's bytes as stored.
    default String sha256(Source source) throws IOException {
      try (InputStream stored = source.open()) {
        return PartFile.sha256(stored);
      }
    }

    /// Nothing.
    static Beside nothing(Cancellation cancel) {
      return () -> cancel.check("nothing was uploaded, nothing was changed");
    }
  }

  /// @throws StarloadException of kind INPUT if the data cannot be staged as designed
  StagedSources run() {
    try (Spill spill = Spill.into(staging.waitingRows());
        var beside =
            Executors.newThreadPerTaskExecutor(DeepThreads.builder().name("counter").factory())) {
      CompletableFuture<SourceCounts> counted =
          CompletableFuture.supplyAsync(
              () -> SourceCounter.count(plan.design(), plan.kinds(), cancel), beside);
      Normaliser normaliser = new Normaliser(plan.design(), staging, spill);
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
      findings.addAll(Accounting.findings(normaliser));
      tables.getFirst().check(FirstChecks.rejected(counts.rejectedBySource(), rejectedBySource));
      List<AccountingLine> accounting = Accounting.of(plan.design(), counts, normaliser.counts());
      return new StagedSources(tables, sources, rejected, findings, accounting);
    }
  }

  /// Answers how many records of each source were rejected.
  private List<Long> normalise(Normaliser normaliser) {
    Drafters drafters = new Drafters(normaliser, workers.threads());
    long total = plan.sources().stream().mapToLong(Source::bytes).sum();
    long before = 0;
    List<Long> rejectedBySource = new ArrayList<>();
    List<RecordsAt> read = new ArrayList<>();
    for (RecordKind kind : plan.kinds()) {
      for (Source source : kind.sources()) {
        try (RecordBatches batches = RecordBatches.open(source, this::reject)) {
          long bytesBefore = before;
          drafters
              .reading(workers, kind.name(), source.name())
              .read(
                  batches,
                  () -> {
                    beside.check();
                    steps.reached(bytesBefore + batches.bytesRead(), total);
                  });
          before += batches.bytesRead();
          rejectedBySource.add(batches.rejected());
          read.add(batches.recordsAt());
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

  private LoadReport.SourceEntry source(Source source, long records, long rejected) {
    try {
      return new LoadReport.SourceEntry(
          source.uri(), source.bytes(), beside.sha256(source), records, rejected);
    } catch (IOException e) {
      throw FileHash.unreadable(source.name(), e);
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
}
