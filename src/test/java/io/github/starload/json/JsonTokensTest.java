package io.github.starload.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
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
        "[1}|Cannot read the JSON: '}' stands where ',' or ']' is expected (x.json, line 1,"
            + " column 3 (byte 2)). Mend the JSON at this place."
      })
  void messagesSayWhatWhereAndWhatToDo(String text, String message) {
    assertThatThrownBy(() -> value(text)).hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[oops]|'oops' is no value; strings stand in double quotes|2",
        "[1,]|']' stands where a value is expected|4",
        "[1 2]|'2' stands where ',' or ']' is expected|4",
        "{\"a\" 1}|'1' stands where ':' is expected|6",
        "{\"a\":1,}|'}' stands where a name in double quotes is expected|8",
        "{a:1}|'a' stands where a name in double quotes is expected|2",
        "[012]|a number begins with a zero too many|3",
        "[-x]|'x' stands where a digit of a number is expected|3",
        "[1é]|the byte 0xC3 stands right behind a number|3",
        "[\"a\tb\"]|a control character, U+0009, stands in a string, where it is written as"
            + " \\u0009|4",
        "[\"\\x\"]|a backslash stands before 'x', which is no escape|4",
        "[\"\\u12g4\"]|\\u is not followed by four hexadecimal digits|7"
      })
  void mistakesAreToldInWords(String text, String reason, int column) {
    assertThatThrownBy(() -> value(text))
        .hasMessageStartingWith(
            "Cannot read the JSON: " + reason + " (x.json, line 1, column " + column + " (");
  }

  @Test
  void placesAreThoseOfTheBytes() {
    String text = "\uFEFF[1,\r\n \"é\",\r\t{\"a\"\n:2}, x]";
    try (JsonTokens tokens =
        new JsonTokens("x.json", new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      List<String> places = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        tokens.next();
        places.add(tokens.event() + " " + tokens.location().text() + " " + tokens.line());
      }
      assertThat(places)
          .containsExactly(
              "ARRAY_START x.json, line 1, column 4 (byte 3) 1",
              "NUMBER x.json, line 1, column 5 (byte 4) 1",
              "STRING x.json, line 2, column 2 (byte 9) 2",
              "OBJECT_START x.json, line 3, column 2 (byte 16) 3",
              "NAME x.json, line 3, column 3 (byte 17) 3",
              "NUMBER x.json, line 4, column 2 (byte 22) 4",
              "OBJECT_END x.json, line 4, column 3 (byte 23) 4");
      assertThatThrownBy(tokens::next).hasMessageContaining("x.json, line 4, column 6 (byte 26)");
    }
  }

  @Test
  void limitsAreNamedWithWhatToDo() {
    assertThat(value("[".repeat(1000) + "]".repeat(1000))).isInstanceOf(JsonValue.JsonArray.class);
    assertThatThrownBy(() -> value("[".repeat(1001) + "]".repeat(1001)))
        .hasMessage(
            "Cannot read the JSON: objects and arrays are nested deeper than 1,000 levels, the most"
                + " that is read (x.json, line 1, column 1001 (byte 1000)). Flatten the data at"
                + " this place.");
    assertThat(value("{\"" + "a".repeat(50_000) + "\":1}")).isNotNull();
    assertThatThrownBy(() -> value("{\"" + "a".repeat(50_001) + "\":1}"))
        .hasMessageStartingWith(
            "Cannot read the JSON: a name is longer than 50,000 bytes, the most that is read"
                + " (x.json, line 1, column ")
        .hasMessageEndingWith(
            "). Shorten the name; it may be a value that stands in the place of a name.");
    assertThat(value("1".repeat(10_000))).isEqualTo(new JsonValue.JsonNumber("1".repeat(10_000)));
    assertThatThrownBy(() -> value("[" + "1".repeat(10_001) + "]"))
        .hasMessageStartingWith(
            "Cannot read the JSON: a number is longer than 10,000 digits, the most that is read"
                + " (x.json, line 1, column ")
        .hasMessageEndingWith("). Write it as a string, in quotes.");
    assertThatThrownBy(() -> value("[\"" + "x".repeat(32_000_001) + "\"]"))
        .hasMessageStartingWith(
            "Cannot read the JSON: a string is longer than 32,000,000 characters, the most that is"
                + " read (x.json, line 1, column ")
        .hasMessageEndingWith(
            "). Shorten it, or keep it in a file of its own and put the file's name here.");
  }

  @Test
  void aRecordOfTwentyMegabytesIsRead() {
    String text = "{\"a\":[" + "{\"b\":\"some text of a record\"},".repeat(700_000) + "{}]}";
    assertThat(text.length()).isGreaterThan(20_000_000);
    JsonValue.JsonObject read = (JsonValue.JsonObject) value(text);
    assertThat(((JsonValue.JsonArray) read.members().getFirst().value()).elements())
        .hasSize(700_001);
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
