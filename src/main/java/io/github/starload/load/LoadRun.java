package io.github.starload.load;

import io.github.starload.check.bundle.ProofBundle;

/// A whole load: stage and count, first checks, upload, warehouse, final count, report.
///
/// Each gate stops the run with a report whose outcome is FAILED; nothing later is begun then.
final class LoadRun implements Run {
  private final FirstHalf first;
  private final SecondHalf second;

  LoadRun(LoadWork work) {
    RunningReport known = RunningReport.begun(work);
    this.first = new FirstHalf(work, known);
    this.second = new SecondHalf(work, known);
  }

  /// Stages and checks as [#run] does, then says what would follow.
  LoadProposal propose() {
    return first.staged(second::propose);
  }

  @Override
  public ProofBundle run() {
    return first.run(second::run, second::committed);
  }

  @Override
  public JournalEntry.State state() {
    return second.committed() ? JournalEntry.State.LOADED : JournalEntry.State.NOTHING_LOADED;
  }
}
