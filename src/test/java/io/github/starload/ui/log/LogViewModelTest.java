package io.github.starload.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.problem.Cancellation;
import io.github.starload.ui.log.LogLine.Level;
import io.github.starload.ui.task.AtOnceTaskRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogViewModelTest {
  private static final LogLine BEGUN = new LogLine(Level.INFO, "begun");
  private static final LogLine SLOW = new LogLine(Level.WARN, "slow");
  private static final LogLine BROKE = new LogLine(Level.ERROR, "broke");

  private final List<Cancellation> followed = new ArrayList<>();
  private final LogViewModel model =
      new LogViewModel(
          new AtOnceTaskRunner(),
          (show, cancel) -> {
            followed.add(cancel);
            show.accept(List.of(BEGUN, SLOW, BROKE));
          });

  @Test
  void onlyWhatMattersEnoughIsShown() {
    model.turn();
    assertThat(model.lines()).containsExactly(BEGUN, SLOW, BROKE);
    model.least().set(Level.WARN);
    assertThat(model.lines()).containsExactly(SLOW, BROKE);
    model.least().set(Level.ERROR);
    assertThat(model.lines()).containsExactly(BROKE);
    assertThat(LogViewModel.text(model.lines())).isEqualTo("broke\n");
  }

  @Test
  void theLogIsFollowedWhileItIsShownAndNotOtherwise() {
    assertThat(followed).isEmpty();
    model.turn();
    assertThat(model.shown().get()).isTrue();
    assertThat(followed.getFirst().isRequested()).isFalse();
    model.turn();
    assertThat(model.shown().get()).isFalse();
    assertThat(followed).hasSize(1).allMatch(Cancellation::isRequested);
  }
}
