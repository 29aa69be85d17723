package io.github.starload.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 8259 case by case, in the manner of public parsing test suites: what must be read (`y`),
/// what must be refused (`n`), and what a reader may decide (`i`).
///
/// Several values after each other are a text here, so that cases of trailing values are left out.
class JsonSuiteTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{}",
        "null",
        "true",
        "false",
        "\"\"",
        "42",
        "-0.1",
        " [ ] ",
        "\t\r\n[1]",
        "[1]\n",
        "[[]   ]",
        "[[]]",
        "[null, 1, \"1\", {}]",
        "[1,null,null,null,2]",
        "[2] ",
        "[0]",
        "[-0]",
        "[-1]",
        "[0e+1]",
        "[0e1]",
        "[1E22]",
        "[1E-2]",
        "[1E+2]",
        "[123e45]",
        "[123.456e78]",
        "[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]",
        "[1e400]",
        "[-1e400]",
        "[123123e100000]",
        "[123456789012345678901234567890]",
        "{\"\":0}",
        "{\"a\":\"b\",\"a\":\"c\"}",
        "{\"a\":\"b\",\"a\":\"b\"}",
        "{\"foo\\u0000bar\": 42}",
        "{\"a\":[]}",
        "{\n\"a\": \"b\"\n}",
        "[\"\\u0060\\u012a\\u12AB\"]",
        "[\"\\uD801\\udc37\"]",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
        "[\"\\\\u0000\"]",
        "[\"\\u0000\"]",
        "[\"a/*b*/c/*d//e\"]",
        "[\"\u007f\"]",
        "[\"\u2028\u2029\"]",
        "[\"\uFFFF\"]",
        "[\"⍂㈴⍂\"]",
        "[\"\uD834\uDD1E\"]",
        "[\"\\uD800\"]",
        "[\"\\uDc00\"]",
        "[\"\\uD800\\n\"]",
        "[\"\\uD888\\u1234\"]",
        "[\"\\uDd1e\\uD834\"]"
      })
  void isRead(String text) {
    JsonValue value = read(text.getBytes(UTF_8));
    assertThat(read(JsonWriter.compact(value).getBytes(UTF_8))).isEqualTo(value);
  }

  @Test
  void halfASurrogatePairIsKept() {
    assertThat(read("\"\\uD800x\"".getBytes(UTF_8))).isEqualTo(new JsonValue.JsonString("\uD800x"));
    assertThat(read("{\"\\uDFAA\":0}".getBytes(UTF_8)))
        .isEqualTo(
            new JsonValue.JsonObject(
                List.of(new JsonValue.Member("\uDFAA", new JsonValue.JsonNumber("0")))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1 true]",
        "[\"\": 1]",
        "[\"\"],",
        "[,1]",
        "[1,,2]",
        "[1,]",
        "[1,\n1\n,1",
        "[\"\",]",
        "[,]",
        "[-]",
        "[   , \"\"]",
        "[\"a\",\n4\n,1,",
        "[1",
        "[\"\"",
        "[[",
        "]",
        "[x]",
        "[\"x\"]]",
        "[1}",
        "{\"x\", null}",
        "{\"x\"::\"b\"}",
        "{[: \"x\"}",
        "{\"a\":\"a\" 123}",
        "{key: 'value'}",
        "{\"a\" b}",
        "{:\"b\"}",
        "{\"a\" \"b\"}",
        "{\"a\":",
        "{\"a\"",
        "{1:1}",
        "{null:null}",
        "{\"id\":0,,}",
        "{\"id\":0,}",
        "{'a':0}",
        "{\"a\":\"b\"}/**/",
        "{\"a\":\"b\"}#",
        "{\"a\":/*comment*/\"b\"}",
        "{a: \"b\"}",
        "{\"a\":\"a",
        "{\"foo\":\"bar\", \"a\"}",
        "{",
        "{,",
        "[nul]",
        "[fals]",
        "[tru]",
        "[truth]",
        "[True]",
        "TRUE",
        "nul",
        "[++1234]",
        "[+1]",
        "[-01]",
        "[-1.0.]",
        "[-2.]",
        "[-NaN]",
        "[.-1]",
        "[.2e-3]",
        "[0.1.2]",
        "[0.3e+]",
        "[0.3e]",
        "[0.e1]",
        "[0E+]",
        "[0E]",
        "[1.0e+]",
        "[1.0e-]",
        "[1 000.0]",
        "[1eE2]",
        "[2.e+3]",
        "[2.e3]",
        "[9.e+]",
        "[Inf]",
        "[NaN]",
        "[Infinity]",
        "[-Infinity]",
        "[0x1]",
        "[0x42]",
        "[1+2]",
        "[- 1]",
        "[-012]",
        "[-.123]",
        "[1a]",
        "[1.]",
        "[1ea]",
        "[012]",
        "[１]",
        "[\"\\uD800\\\"]",
        "[\"\\uD800\\u\"]",
        "[\"\\uD800\\u1\"]",
        "[\"\\x00\"]",
        "[\"\\\\\\\"]",
        "[\"\\\t\"]",
        "[\"\\🌀\"]",
        "[\"\\\"]",
        "[\"\\u00A\"]",
        "[\"\\uqqqq\"]",
        "[\"\\a\"]",
        "[\\u0020\"asd\"]",
        "[\\n]",
        "\"",
        "['single quote']",
        "abc",
        "[\"\\",
        "[\"a\u0000a\"]",
        "[\"new\nline\"]",
        "[\"\t\"]",
        "[\u000c]",
        "[\u2060]",
        "[\u00a0]",
        "<null>",
        "[<null>]",
        "[a",
        "å",
        "*",
        "{\"a\":true} \"x",
        "1]",
        "[1]x",
        "\uFEFF" + "\uFEFF[]"
      })
  void isRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> read(text.getBytes(UTF_8)))
        .isInstanceOf(StarloadException.class)
        .hasMessageStartingWith("Cannot read the JSON: ")
        .hasMessageContaining("(x.json, line ")
        .hasMessageNotContainingAny("Source:", "StreamRead");
  }

  /// Bytes that are not UTF-8, written here as characters of one byte.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"\u00ff\"]",
        "[\"\u0081\"]",
        "[\"\u00e9\"]",
        "[\"\u00e0\u00ff\"]",
        "[\"\u00fc\u0083\u00bf\u00bf\u00bf\u00bf\"]",
        "[\"\u00c0\u00af\"]",
        "[\"\u00e0\u0080\u00af\"]",
        "[\"\u00ed\u00a0\u0080\"]",
        "[\"\u00f0\u0080\u0080\u0080\"]",
        "[\"\u00f4\u0090\u0080\u0080\"]",
        "{\"\u00e0\u0080\u00af\":0}",
        "[\u00ff]",
        "[1\u00e5]",
        "{\"\u00b9\":\"0\"}"
      })
  void whatIsNotUtf8IsRefused(String bytes) {
    assertThatThrownBy(() -> read(bytes.getBytes(ISO_8859_1)))
        .isInstanceOf(StarloadException.class)
        .hasMessageStartingWith("Cannot read the JSON: ")
        .hasMessageContaining("x.json");
  }

  /// The last of the values in the text.
  private static JsonValue read(byte[] bytes) {
    try (JsonTokens tokens = new JsonTokens("x.json", new ByteArrayInputStream(bytes))) {
      JsonValue last = new JsonValue.JsonNull();
      while (tokens.next() != JsonEvent.END) {
        last = JsonReader.value(tokens);
      }
      return last;
    }
  }
}
