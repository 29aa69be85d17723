package io.github.starload.ui.load;

import io.github.starload.load.LoadEvent;
import io.github.starload.load.LoadStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// All steps of a load at one moment; each event of the load gives the next.
///
/// @param steps those that the work takes, in order
/// @param stepBegan when the running step began
/// @param note the newest sentence of the load, empty before the first
public record LoadProgress(List<StepLine> steps, Instant stepBegan, String note) {
  public LoadProgress {
    steps = List.copyOf(steps);
  }

  /// No step has begun.
  static LoadProgress atStart(LoadWork work) {
    return new LoadProgress(
        work.steps().stream().map(StepLine::waiting).toList(), Instant.EPOCH, "");
  }

  LoadProgress after(LoadEvent event, Instant now) {
    return switch (event) {
      case LoadEvent.StepStarted(LoadStep step) -> started(step, now);
      case LoadEvent.Progress(LoadStep step, long done, long total) ->
          reached(step, done, total, Duration.between(stepBegan, now));
      case LoadEvent.Note(String sentence) -> new LoadProgress(steps, stepBegan, sentence);
    };
  }

  /// The load has ended; its running step is done, or is the one that failed.
  LoadProgress ended(StepLine.State state, Instant now) {
    List<StepLine> ended = new ArrayList<>(steps);
    ended.replaceAll(line -> endedIfRunning(line, state, now));
    return new LoadProgress(ended, stepBegan, note);
  }

  /// Share of the whole load that is done, 0 to 1; every step weighs the same.
  public double share() {
    return steps.stream().mapToDouble(StepLine::share).sum() / steps.size();
  }

  private LoadProgress started(LoadStep step, Instant now) {
    LoadProgress before = ended(StepLine.State.DONE, now);
    return new LoadProgress(before.reached(step, 0, 0, Duration.ZERO).steps, now, note);
  }

  private LoadProgress reached(LoadStep step, long done, long total, Duration elapsed) {
    List<StepLine> changed = new ArrayList<>(steps);
    changed.replaceAll(
        line -> line.step().equals(step) ? line.reached(done, total, elapsed) : line);
    return new LoadProgress(changed, stepBegan, note);
  }

  private StepLine endedIfRunning(StepLine line, StepLine.State state, Instant now) {
    return line.state() == StepLine.State.RUNNING
        ? line.in(state, Duration.between(stepBegan, now))
        : line;
  }
}
