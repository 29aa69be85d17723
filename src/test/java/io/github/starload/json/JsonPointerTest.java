package io.github.starload.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/data", "/response/docs", "/a~1b/c~0d", "/ ", "/0/", "//"})
  void whatIsReadIsWrittenBack(String text) {
    assertThat(JsonPointer.of(text)).hasToString(text);
  }

  @Test
  void escapesStandForSlashAndTilde() {
    assertThat(JsonPointer.of("/a~1b/~01").names()).containsExactly("a/b", "~1");
  }

  @Test
  void otherFormsAreRefused() {
    assertThatThrownBy(() -> JsonPointer.of("data"))
        .hasMessage(
            "Cannot use \"data\" as a JSON Pointer: it does not begin with /. Write it as RFC 6901"
                + " says, such as /data or /response/docs.");
    assertThatThrownBy(() -> JsonPointer.of("/a~2"))
        .hasMessage(
            "Cannot use \"/a~2\" as a JSON Pointer: ~ is followed by neither 0 nor 1. Write it as"
                + " RFC 6901 says, such as /data or /response/docs.");
  }
}
