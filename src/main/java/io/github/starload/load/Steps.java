package io.github.starload.load;

import io.github.starload.check.LoadReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a listener of the steps of a load and keeps how long each took.
final class Steps {
  private final LoadListener listener;
  private final List<LoadReport.Timing> timings = new ArrayList<>();
  private @Nullable LoadStep step;
  private long startedAt;
  private long done;
  private long rows;

  Steps(LoadListener listener) {
    this.listener = listener;
  }

  void start(LoadStep next) {
    end();
    step = next;
    startedAt = System.nanoTime();
    done = 0;
    rows = 0;
    listener.on(new LoadEvent.StepStarted(next));
  }

  void reached(long done, long total) {
    this.done = done;
    if (step != null) {
      listener.on(new LoadEvent.Progress(step, done, total));
    }
  }

  /// How many rows the running step brought on.
  void rows(long count) {
    rows = count;
  }

  void note(String sentence) {
    listener.on(new LoadEvent.Note(sentence));
  }

  /// The ended steps and the running one.
  List<LoadReport.Timing> timings() {
    end();
    return timings;
  }

  private void end() {
    if (step == null) {
      return;
    }
    boolean inBytes = step == LoadStep.STAGE || step == LoadStep.UPLOAD;
    double seconds = Math.round((System.nanoTime() - startedAt) / 1e6) / 1e3;
    timings.add(new LoadReport.Timing(step.words(), seconds, inBytes ? done : 0, rows));
    step = null;
  }
}
