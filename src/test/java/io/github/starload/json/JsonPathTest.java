package io.github.starload.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
