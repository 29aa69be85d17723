package io.github.starload.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.check.LoadReport.SourceEntry;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceEntryTest {
  @ParameterizedTest
  @CsvSource({
    "file:///data/a%20b.json, /data/a b.json",
    "file:///data/all.zip!/in/launches.json, /data/all.zip",
    "s3://lake/x/a.json, s3://lake/x/a.json",
    "s3://lake/all.tar!/a.json, s3://lake/all.tar",
    "https://example.org/a?page=1, https://example.org/a?page=1"
  })
  void isNamedAsAPersonWouldToReadItAgain(String uri, String word) {
    assertThat(new SourceEntry(uri, 1, "", 1, 0).word()).isEqualTo(word);
  }
}
