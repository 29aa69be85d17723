package io.github.starload.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class YamlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "Yes",
        "on",
        "OFF",
        "null",
        "~",
        "",
        "=",
        "<<",
        "y",
        "1_000",
        "0o7",
        "0x1F",
        "1:30",
        "1.5e3",
        "+1",
        ".5",
        "-.inf",
        ".NaN",
        "2024-01-31",
        "2024-01-31 10:00:00",
        "20261125T142004Z-617345"
      })
  void textThatYaml11TakesForSomethingElseIsQuoted(String text) {
    String yaml = Yaml.text("", Map.of("value", text));
    assertThat(yaml).isEqualTo("value: '" + text + "'\n");
    assertThat(read(yaml)).isEqualTo(Map.of("value", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain words", "not_null", "source('starload', 'dim_x')", "$.a.b[]"})
  void otherTextStandsAsItIs(String text) {
    assertThat(Yaml.text("", Map.of("value", text))).isEqualTo("value: " + text + "\n");
  }

  @Test
  void structureComesBack() {
    Map<String, Object> value =
        Map.of("list", List.of(1, 2L, true, Map.of("a: b", "# no comment\nsecond line")));
    assertThat(read(Yaml.text("of a test\nin two lines", value)))
        .isEqualTo(
            Map.of("list", List.of(1, 2, true, Map.of("a: b", "# no comment\nsecond line"))));
    assertThat(Yaml.text("of a test\nin two lines", value))
        .startsWith("# of a test\n# in two lines\n");
  }

  private static Object read(String yaml) {
    return new Load(LoadSettings.builder().build()).loadFromString(yaml);
  }
}
