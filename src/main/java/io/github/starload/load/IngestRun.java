package io.github.starload.load;

import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.check.bundle.ProofBundle;

/// The first half of a load alone: at its end the lake has all that another process, on any
/// machine, needs for the second.
final class IngestRun implements Run {
  private final LoadWork work;
  private final RunningReport known;
  private boolean ingested;

  IngestRun(LoadWork work) {
    this.work = work;
    this.known = RunningReport.begun(work);
  }

  @Override
  public ProofBundle run() {
    return new FirstHalf(work, known).run(this::keep, () -> ingested);
  }

  /// What is kept is written last: without it, nobody takes what is there for an ingested load.
  private ProofBundle keep() {
    ProofBundle bundle = known.bundle(Outcome.UNVERIFIED);
    IngestedLoad load = IngestedLoad.of(work.plan(), bundle, known.tables());
    work.cancel().check("the target is unchanged, and the parts in the lake are removed");
    work.target().lake().putNew(load.key(), load.write());
    ingested = true;
    return bundle;
  }

  @Override
  public JournalEntry.State state() {
    return ingested ? JournalEntry.State.INGESTED : JournalEntry.State.NOTHING_LOADED;
  }
}
