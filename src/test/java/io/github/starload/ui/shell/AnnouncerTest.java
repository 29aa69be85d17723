package io.github.starload.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport;
import io.github.starload.check.LoadReport.Outcome;
import io.github.starload.problem.StarloadException;
import io.github.starload.ui.control.Mark;
import io.github.starload.ui.load.LoadState;
import io.github.starload.ui.load.LoadWork;
import io.github.starload.ui.shell.Announcer.Announcement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnnouncerTest {
  private final ObjectProperty<LoadState> state =
      new SimpleObjectProperty<>(new LoadState.NothingToLoad());
  private final AtomicBoolean inFront = new AtomicBoolean();
  private final List<Announcement> shown = new ArrayList<>();

  @BeforeEach
  void begin() {
    new Announcer(state, inFront::get, shown::add).begin();
  }

  @Test
  void howALoadEndedIsSaidToWhoLooksElsewhere() {
    state.set(new LoadState.Running(LoadWork.LOAD));
    state.set(new LoadState.Reported(report(Outcome.PASSED)));
    state.set(new LoadState.Stopped(StarloadException.defect("It broke", null).problem()));
    assertThat(shown)
        .containsExactly(
            new Announcement(
                Mark.PASSED,
                "Load of things: Passed",
                "0 tables, 0 rows, every value accounted for."),
            new Announcement(
                Mark.FAILED,
                "The load stopped",
                "It broke. This is a defect of Starload; please report it with the log file."));
  }

  @Test
  void whoHasTheWindowInFrontOrCancelledKnows() {
    state.set(new LoadState.Stopped(StarloadException.cancelled("nothing").problem()));
    inFront.set(true);
    state.set(new LoadState.Reported(report(Outcome.FAILED)));
    assertThat(shown).isEmpty();
  }

  private static LoadReport report(Outcome outcome) {
    return new LoadReport(
        "id1", "things", "sandbox", "append", outcome, List.of(), List.of(), List.of(), List.of(),
        List.of(), List.of(), List.of(), List.of());
  }
}
