package io.github.starload.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.starload.json.JsonFields;
import io.github.starload.load.LoadNotice;
import io.github.starload.load.LoadNotice.Event;
import io.github.starload.problem.StarloadException;
import io.github.starload.settings.Secret;
import io.github.starload.settings.WebhookSettings;
import io.github.starload.settings.WebhookSettings.Occasion;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
  private static final LoadNotice FAILED =
      notice("failed", List.of("dim_a: keys <unique> & \"true\""));

  private Listener listener;

  @BeforeEach
  void listen() throws IOException {
    listener = new Listener();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  @Test
  void aMessageIsForPeopleAndForPrograms() {
    webhook(listener.address()).send(FAILED);
    JsonFields message = listener.messages().getFirst();
    assertThat(message.text("text"))
        .isEqualTo(
            "✗ Starload: load of things in prod (id1) failed. One check failed.\n"
                + "• dim_a: keys &lt;unique&gt; &amp; \"true\"");
    assertThat(message.text("format")).isEqualTo("starload-notice/1");
    assertThat(message.text("verdict")).isEqualTo("failed");
    assertThat(message.number("rows")).isEqualTo(7);
    assertThat(message.array("failed"))
        .extracting(JsonFields::text)
        .containsExactly("dim_a: keys <unique> & \"true\"");
  }

  @Test
  void manyFailedChecksAreNamedInPart() {
    webhook(listener.address()).send(notice("failed", Collections.nCopies(12, "t: c")));
    assertThat(listener.messages().getFirst().text("text")).endsWith("• t: c\n• and 2 more");
  }

  @Test
  void onlyFailuresWhereOnlyThoseAreWanted() {
    Webhook picky =
        new Webhook(new WebhookSettings("HOOK", Occasion.FAILURE), new Secret(listener.address()));
    assertThat(picky.wants(FAILED)).isTrue();
    assertThat(picky.wants(notice("unverified", List.of()))).isTrue();
    assertThat(picky.wants(notice("passed", List.of()))).isFalse();
    assertThat(webhook("").wants(notice("passed", List.of()))).isTrue();
  }

  @Test
  void aRefusalIsASentenceAndARedirectIsNotFollowed() {
    listener.answer(404);
    assertRefused(listener.address(), "it answered with status 404");
    listener.answer(302);
    assertRefused(listener.address(), "it answered with status 302");
    assertThat(listener.messages()).hasSize(2);
    listener.close();
    assertRefused(listener.address(), "it cannot be reached (ConnectException)");
  }

  @Test
  void withoutAVariableNobodyIsTold() {
    assertRefused("", "that variable is not set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com/T0SECRET-B0SECRET",
        "hooks.example.com/T0SECRET-B0SECRET",
        "https:/T0SECRET-B0SECRET",
        "https://a b/T0SECRET-B0SECRET",
        "http://127.0.0.1.example.com/T0SECRET-B0SECRET"
      })
  void anAddressThatWouldBetrayItsSecretIsRefused(String address) {
    assertRefused(address, "that variable holds no https:// address");
  }

  private static void assertRefused(String address, String why) {
    assertThatExceptionOfType(StarloadException.class)
        .isThrownBy(() -> webhook(address).send(FAILED))
        .withMessage(
            "Nobody was told: the webhook in HOOK took no message, as "
                + why
                + ". Set the variable to the webhook's address, and try it: starload target test.")
        .withNoCause();
  }

  private static Webhook webhook(String address) {
    return new Webhook(new WebhookSettings("HOOK", Occasion.ALL), new Secret(address));
  }

  private static LoadNotice notice(String verdict, List<String> failed) {
    return new LoadNotice(
        Event.LOAD,
        "id1",
        "things",
        "prod",
        verdict,
        OptionalLong.of(7),
        "One check failed.",
        failed);
  }
}
