package io.github.starload.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Forms and encodings of whole texts.
class TextFormTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void everyEncodingIsReadWithAndWithoutByteOrderMark(String name) {
    Charset encoding = Charset.forName(name);
    for (String mark : new String[] {"", "\uFEFF"}) {
      for (String text :
          new String[] {"[{\"a\":\"ä€\uD834\uDD1E\"}]", "{\"a\":\"ä€\uD834\uDD1E\"}\n{\"a\":1}"}) {
        assertThat(read((mark + text).getBytes(encoding)).records)
            .first()
            .isEqualTo("{\"a\":\"ä€\uD834\uDD1E\"}");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "``|``",
        "` \n `|``",
        "[]|``",
        "[ ] []|``",
        "{}|{}",
        "null|null",
        "12|12",
        "\"a\"|\"a\"",
        "[null]|null",
        "[[1],[2]]|[1] [2]",
        "`1 2\n3`|1 2 3",
        "{\"a\":1}[{\"a\":2}]{\"a\":3}|{\"a\":1} {\"a\":2} {\"a\":3}",
        "`{\n \"a\":\n 1}\n{\n \"a\": 2}`|{\"a\":1} {\"a\":2}"
      })
  void recordsOfEveryForm(String text, String records) {
    FoundRecords found = read(text.getBytes(UTF_8));
    assertThat(String.join(" ", found.records)).isEqualTo(records);
    assertThat(found.counted).isEqualTo(found.records.size());
    assertThat(found.at.isBelowTop()).isFalse();
  }

  /// Bytes that are not UTF-8, written here as characters of one byte.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"long text \u00c0\u00af\"]",
        "[\"long text \u00ed\u00a0\u0080\"]",
        "[\"long text \u00e0\u0080\u00af\"]",
        "[\"long text \u00f0\u0080\u0080\u00af\"]",
        "[\"long text \u00f4\u00bf\u00bf\u00bf\"]"
      })
  void formsThatAreNoUtf8AreRefused(String bytes) {
    assertThatThrownBy(() -> read(bytes.getBytes(ISO_8859_1)))
        .hasMessageMatching(
            "Cannot read the JSON: the text is not UTF-8 \\(data.json, line 1, column 13 \\(byte"
                + " 12\\)\\)\\. Mend the JSON at this place\\.");
  }

  @Test
  void everyCharacterOfUtf8IsRead() {
    StringBuilder all = new StringBuilder("[\"");
    for (int c = ' '; c <= Character.MAX_CODE_POINT; c++) {
      if (c != '"' && c != '\\' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)) {
        all.appendCodePoint(c);
      }
    }
    String text = all.append("\"]").toString();
    assertThat(read(text.getBytes(UTF_8)).records).hasSize(1);
  }

  private FoundRecords read(byte[] bytes) {
    try {
      return FoundRecords.in(FileSource.of(Files.write(folder.resolve("data.json"), bytes)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
