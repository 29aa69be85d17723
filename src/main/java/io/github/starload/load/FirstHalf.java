package io.github.starload.load;

import io.github.starload.check.Accounting;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.source.Source;
import io.github.starload.source.Workers;
import io.github.starload.stage.Part;
import io.github.starload.stage.PartSize;
import io.github.starload.stage.Staging;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The first half of a load: the sources become parts, are counted and checked, and lie in the lake
/// with their manifests. What is closed is uploaded while the rest is made. The warehouse is not
/// touched.
final class FirstHalf {
  private final LoadWork work;
  private final LoadPlan plan;
  private final Target target;
  private final RunningReport known;

  FirstHalf(LoadWork work, RunningReport known) {
    this.work = work;
    this.plan = work.plan();
    this.target = work.target();
    this.known = known;
  }

  /// Stages and checks, then goes on without the lake.
  <T> T staged(Supplier<T> then) {
    try (Workers workers = new Workers(work.threads());
        Staging staging = staging(workers, _ -> {})) {
      firstChecks(staging, workers, StageRun.Beside.nothing(work.cancel()));
      return then.get();
    }
  }

  /// Runs, then goes on while the parts are on this machine; not if a check failed.
  ///
  /// @param kept whether the parts in the lake are still wanted after that; if not, they are
  ///     removed
  ProofBundle run(Supplier<ProofBundle> then, BooleanSupplier kept) {
    LakeUpload upload = new LakeUpload(plan, target.lake(), work.steps(), work.cancel());
    upload.refuseUsedLoadId();
    try {
      return run(upload, then);
    } finally {
      if (!kept.getAsBoolean()) {
        upload.removeParts();
      }
    }
  }

  /// Uploads end before the files go that they read.
  private ProofBundle run(LakeUpload upload, Supplier<ProofBundle> then) {
    try (Workers workers = new Workers(work.threads());
        Staging staging = staging(workers, upload::part);
        upload) {
      upload.sources();
      firstChecks(staging, workers, upload);
      return known.failed() ? known.bundle(Outcome.FAILED) : uploaded(upload, then);
    }
  }

  private ProofBundle uploaded(LakeUpload upload, Supplier<ProofBundle> then) {
    work.steps().start(LoadStep.UPLOAD);
    upload.await();
    known.tables().forEach(table -> FirstChecks.lake(table, target.lake(), plan.keys()));
    if (known.failed()) {
      return known.bundle(Outcome.FAILED);
    }
    upload.manifests(known.tables());
    return then.get();
  }

  private Staging staging(Workers workers, Consumer<Part> closed) {
    long sourceBytes = plan.sources().stream().mapToLong(Source::bytes).sum();
    long partBytes =
        plan.partBytes().orElseGet(() -> PartSize.of(sourceBytes, target.defaults().slices()));
    return new Staging(work.folder(), plan.design(), plan.form(), partBytes, workers, closed);
  }

  private void firstChecks(Staging staging, Workers workers, StageRun.Beside beside) {
    work.steps().start(LoadStep.STAGE);
    known.staged(new StageRun(plan, staging, workers, work.steps(), work.cancel(), beside).run());
    work.steps().start(LoadStep.FIRST_CHECKS);
    List<TableProgress> tables = known.tables();
    FirstChecks.staged(tables, known.accounting());
    tables.forEach(table -> table.check(FitCheck.of(table.staged(), target.limits())));
    known.findings().addAll(plan.notes());
    known.findings().addAll(Accounting.leftOut(plan.design()));
    tables.forEach(
        table -> CsvInstead.finding(plan, table.table()).ifPresent(known.findings()::add));
  }
}
