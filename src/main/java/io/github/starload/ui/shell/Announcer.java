package io.github.starload.ui.shell;

import io.github.starload.check.ReportSentence;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.load.LoadState;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;

/// Announces how a load ended to a person who looks elsewhere meanwhile.
final class Announcer {
  private final ObservableValue<LoadState> state;
  private final BooleanSupplier inFront;
  private final Consumer<Announcement> show;

  /// What is shown.
  ///
  /// @param mark how it ended
  record Announcement(Mark mark, String title, String sentence) {}

  /// @param inFront whether the person has the window before them, and sees it there
  Announcer(
      ObservableValue<LoadState> state, BooleanSupplier inFront, Consumer<Announcement> show) {
    this.state = state;
    this.inFront = inFront;
    this.show = show;
  }

  /// From now on.
  void begin() {
    state.subscribe(this::changed);
  }

  private void changed(LoadState state) {
    if (!inFront.getAsBoolean()) {
      announcement(state).ifPresent(show);
    }
  }

  private static Optional<Announcement> announcement(LoadState state) {
    return switch (state) {
      case LoadState.Reported(var report) -> {
        Mark mark = Mark.of(report.verdict());
        yield Optional.of(
            new Announcement(
                mark,
                ShellWords.LOAD_ENDED.text(report.dataset(), mark.word()),
                ReportSentence.of(report)));
      }
      case LoadState.Stopped(var why) when !LoadState.wanted(why) ->
          Optional.of(
              new Announcement(Mark.FAILED, ShellWords.LOAD_STOPPED.text(), why.sentence()));
      case LoadState.Stopped(_),
          LoadState.Proposed(_),
          LoadState.NothingToLoad(),
          LoadState.Ready(),
          LoadState.Running(_),
          LoadState.Cancelling() ->
          Optional.empty();
    };
  }
}
