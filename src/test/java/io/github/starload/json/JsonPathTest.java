package io.github.starload.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

  @Test
  void isWrittenAsInTheReport() {
    assertThat(JsonPath.ROOT.member("cores").elements().member("core"))
        .hasToString("$.cores[].core");
    assertThat(JsonPath.ROOT.member("a b").member("it's")).hasToString("$['a b']['it\\'s']");
    assertThat(JsonPath.ROOT).hasToString("$");
  }

  @Test
  void knowsWhatLiesBelow() {
    JsonPath cores = JsonPath.ROOT.member("cores");
    assertThat(cores.elements().isAtOrBelow(cores)).isTrue();
    assertThat(cores.isAtOrBelow(cores.elements())).isFalse();
    assertThat(JsonPath.ROOT.member("cores2").isAtOrBelow(cores)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$.a.b[]",
        "$[][].x",
        "$['a b']['it\\'s']['\\\\']['']['*']",
        "$.events.*.name",
        "rockets:$.name",
        "$.größe",
        "$['a:$']"
      })
  void isReadAsItIsWritten(String text) {
    assertThat(JsonPath.parse(text)).hasToString(text);
  }

  @Test
  void aMistakeIsNamedWithItsPlace() {
    assertThatThrownBy(() -> JsonPath.parse("$.a..b"))
        .isInstanceOf(StarloadException.class)
        .hasMessage(
            "Cannot understand the JSON path \"$.a..b\": at character 5 a name is expected. Write"
                + " it as Starload shows it, such as $.cores[].core or $['a b'].");
    assertThatThrownBy(() -> JsonPath.parse("$['a")).isInstanceOf(StarloadException.class);
    assertThatThrownBy(() -> JsonPath.parse("a")).isInstanceOf(StarloadException.class);
  }

  @Test
  void pathsOfDifferentKindsLieApart() {
    JsonPath rocket = JsonPath.record("rockets").member("name");
    assertThat(rocket.isAtOrBelow(JsonPath.ROOT)).isFalse();
    assertThat(rocket.isAtOrBelow(rocket.parent())).isTrue();
    assertThat(rocket.parent()).isEqualTo(rocket.root());
  }
}
