package io.github.starload.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import org.junit.jupiter.api.Test;

class PasswordDeskTest {
  private final PasswordDesk desk = new PasswordDesk(Runnable::run);

  @Test
  void answerReachesWhoAsked() {
    desk.waiting()
        .subscribe(
            waiting ->
                waiting.forEach(question -> desk.answer(question, new Secret(question.user()))));

    assertThat(desk.ask("prod", "ann").value()).isEqualTo("ann");
    assertThat(desk.waiting().get()).isEmpty();
  }

  @Test
  void turningAwayCancelsWhatAsked() {
    desk.waiting()
        .subscribe(
            waiting -> {
              if (!waiting.isEmpty()) {
                desk.dismiss();
              }
            });

    assertThatThrownBy(() -> desk.ask("prod", "ann"))
        .isInstanceOf(StarloadException.class)
        .hasMessage("Cancelled: no password was given for ann; nothing was changed.");
  }
}
