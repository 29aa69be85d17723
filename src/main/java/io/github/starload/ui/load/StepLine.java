package io.github.starload.ui.load;

import io.github.starload.load.LoadStep;
import java.time.Duration;

/// How far one step of a load has come.
///
/// @param done in the unit of the step, see [LoadStep]
/// @param total in the same unit; 0 while it is not known
/// @param elapsed since the step began, until now or its end
public record StepLine(LoadStep step, State state, long done, long total, Duration elapsed) {

  /// Where a step stands.
  public enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED
  }

  static StepLine waiting(LoadStep step) {
    return new StepLine(step, State.WAITING, 0, 0, Duration.ZERO);
  }

  StepLine in(State newState, Duration newElapsed) {
    return new StepLine(step, newState, done, total, newElapsed);
  }

  StepLine reached(long newDone, long newTotal, Duration newElapsed) {
    return new StepLine(step, State.RUNNING, newDone, newTotal, newElapsed);
  }

  /// Share of the step that is done, 0 to 1.
  public double share() {
    return switch (state) {
      case WAITING -> 0;
      case DONE -> 1;
      case RUNNING, FAILED, CANCELLED -> total == 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    };
  }
}
