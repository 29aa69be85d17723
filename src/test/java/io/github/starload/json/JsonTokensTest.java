package io.github.starload.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTokensTest {

  @Test
  void numbersKeepTheirText() {
    assertThat(value("12345678901234567890123.10e-7"))
        .isEqualTo(new JsonValue.JsonNumber("12345678901234567890123.10e-7"));
  }

  @Test
  void byteOrderMarksAndWideEncodingsAreRead() {
    assertThat(read("\uFEFF{\"a\":1}".getBytes(UTF_8))).isEqualTo(value("{\"a\":1}"));
    assertThat(read("{\"a\":\"ä\"}".getBytes(UTF_16LE))).isEqualTo(value("{\"a\":\"ä\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{a:1}",
        "{'a':1}",
        "[1,]",
        "[01]",
        "[NaN]",
        "[+1]",
        "[.5]",
        "[\"\t\"]",
        "[1 2]",
        "{\"a\"}"
      })
  void whatTheStandardForbidsIsRefused(String text) {
    assertThatThrownBy(() -> value(text))
        .isInstanceOf(StarloadException.class)
        .hasMessageStartingWith("Cannot read the JSON: ")
        .hasMessageContaining("(x.json, line 1, column ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1, {\"a\": 2|Cannot read the JSON: the text ends too early, inside an object that is not"
            + " closed (x.json, line 1, column 12 (byte 11)). The file looks truncated; fetch it"
            + " again.",
        "{\"a\":1|Cannot read the JSON: the text ends too early, inside an object that is not"
            + " closed (x.json, line 1, column 7 (byte 6)). The file looks truncated; fetch it"
            + " again.",
        "{\"a\":\"b|Cannot read the JSON: the text ends too early, inside an object that is not"
            + " closed (x.json, line 1, column 8 (byte 7)). The file looks truncated; fetch it"
            + " again.",
        "{\"a\":1,\"a\":2}|Cannot read the JSON: Duplicate field 'a' (x.json, line 1, column 11"
            + " (byte 10)). Mend the JSON at this place."
      })
  void messagesSayWhatWhereAndWhatToDo(String text, String message) {
    assertThatThrownBy(() -> value(text)).hasMessage(message);
  }

  @Test
  void tooDeepNestingIsRefusedWithTheLimit() {
    assertThatThrownBy(() -> value("[".repeat(1001) + "]".repeat(1001)))
        .isInstanceOf(StarloadException.class)
        .hasMessageContaining("1000");
  }

  private static JsonValue value(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static JsonValue read(byte[] bytes) {
    try (JsonTokens tokens = new JsonTokens("x.json", new ByteArrayInputStream(bytes))) {
      tokens.next();
      return JsonReader.value(tokens);
    }
  }
}
