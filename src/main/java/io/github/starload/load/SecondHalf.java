package io.github.starload.load;

import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.bundle.ProofBundle;
import io.github.starload.problem.StarloadException;

/// The second half of a load: what lies in the lake comes into the warehouse in one transaction, is
/// counted once more, and reported.
final class SecondHalf {
  private final LoadWork work;
  private final RunningReport known;
  private boolean committed;

  SecondHalf(LoadWork work, RunningReport known) {
    this.work = work;
    this.known = known;
  }

  /// What [#run] would do.
  LoadProposal propose() {
    return warehouse().propose();
  }

  /// Runs to the end; the outcome is FAILED if a check failed, and before COMMIT nothing is in the
  /// target then.
  ///
  /// @throws UnknownOutcome if nobody can tell whether the rows are in the target
  /// @throws StarloadException if lake or warehouse refuse
  ProofBundle run() {
    try {
      if (!warehouse().load()) {
        return known.bundle(Outcome.FAILED);
      }
      committed = true;
    } catch (UnknownOutcome unknown) {
      // The rows may be in the target: its files stay, so that a person can look.
      committed = true;
      throw unknown;
    }
    new FinalChecks(work.plan(), work.target(), known.statements())
        .run(known.tables(), work.steps());
    ProofBundle bundle = known.bundle();
    LakeUpload.report(bundle, work.plan().keys(), work.target().lake());
    return bundle;
  }

  /// Whether rows of this load may be in the target.
  boolean committed() {
    return committed;
  }

  private Warehouse warehouse() {
    return new Warehouse(
        work.plan(),
        work.target(),
        known.tables(),
        known.findings(),
        known.statements(),
        work.steps(),
        work.cancel(),
        work.backOff(),
        () -> work.reports().keepDraft(known.bundle(Outcome.UNVERIFIED)));
  }
}
