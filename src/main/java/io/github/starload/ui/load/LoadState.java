package io.github.starload.ui.load;

import io.github.starload.check.LoadReport;
import io.github.starload.load.LoadProposal;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;

/// Where the load of this window stands.
public sealed interface LoadState {

  /// There is nothing to load yet.
  record NothingToLoad() implements LoadState {}

  /// A person can press Load.
  record Ready() implements LoadState {}

  record Running(LoadWork work) implements LoadState {}

  /// Asked to stop; what runs is being brought to its end.
  record Cancelling() implements LoadState {}

  /// Came to a report, whatever its verdict.
  record Reported(LoadReport report) implements LoadState {}

  /// A dry run came to its end; nothing was changed.
  record Proposed(LoadProposal proposal) implements LoadState {}

  /// Stopped without a report.
  ///
  /// @param problem what happened and what to do
  record Stopped(Problem problem) implements LoadState {}

  /// Whether it ended because a person wanted so.
  static boolean wanted(Problem problem) {
    return problem.kind() == ProblemKind.CANCELLED;
  }

  /// Whether Load can be pressed.
  default boolean canLoad() {
    return switch (this) {
      case Ready(), Reported(_), Proposed(_), Stopped(_) -> true;
      case NothingToLoad(), Running(_), Cancelling() -> false;
    };
  }

  /// Whether there is something to say about how it ended, or is about to.
  default boolean hasOutcome() {
    return switch (this) {
      case Reported(_), Proposed(_), Stopped(_), Cancelling() -> true;
      case NothingToLoad(), Ready(), Running(_) -> false;
    };
  }

  /// Whether work is going on.
  default boolean isBusy() {
    return switch (this) {
      case Running(_), Cancelling() -> true;
      case NothingToLoad(), Ready(), Reported(_), Proposed(_), Stopped(_) -> false;
    };
  }
}
