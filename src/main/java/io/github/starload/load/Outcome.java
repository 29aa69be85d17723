package io.github.starload.load;

import java.util.List;

/// Looks up what became of a transaction whose connection was lost: the control table says whether
/// it was committed, and nothing is guessed.
final class Outcome {
  private final LoadPlan plan;
  private final Target target;
  private final List<String> statements;

  Outcome(LoadPlan plan, Target target, List<String> statements) {
    this.plan = plan;
    this.target = target;
    this.statements = statements;
  }

  /// Whether the load is in the target. Waits for the lost transaction to end, by the lock that it
  /// holds.
  ///
  /// @throws UnknownOutcome if the target does not answer either
  boolean committed(TargetException lost) {
    ControlTable control = new ControlTable(plan.schema());
    try (RecordedSession session = new RecordedSession(target.connect(), statements)) {
      return control.quiet(session) && control.find(session, plan.loadId()).isPresent();
    } catch (TargetException e) {
      lost.addSuppressed(e);
      throw new UnknownOutcome(plan.loadId(), lost);
    }
  }
}
