package io.github.starload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private final List<String> duplicates = new ArrayList<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"a\":2}|$.a",
        "{\"a\":1,\"b\":2,\"a\":3,\"a\":4}|$.a $.a",
        "{\"a\":{\"b\":1,\"b\":2}}|$.a.b",
        "{\"a\":[{\"b\":1},{\"c d\":1,\"c d\":2}]}|$.a[]['c d']",
        "[{\"a\":1,\"a\":1}]|$[].a",
        "{\"a\":{\"a\":1},\"b\":{\"a\":2}}|``",
        // Aa and BB have the same hash.
        "{\"Aa\":1,\"BB\":2}|``"
      })
  void duplicateNamesAreToldByTheirPath(String text, String paths) {
    read(text);
    assertThat(String.join(" ", duplicates)).isEqualTo(paths);
  }

  @Test
  void bothMembersAreKeptInTheirOrder() {
    JsonValue.JsonObject read = (JsonValue.JsonObject) read("{\"a\":1,\"b\":2,\"a\":3}");
    assertThat(read.members()).extracting(JsonValue.Member::name).containsExactly("a", "b", "a");
    assertThat(read.member("a")).contains(new JsonValue.JsonNumber("1"));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 63, 64, 65, 66, 500})
  void duplicatesAreFoundAmongManyNames(int names) {
    String members =
        IntStream.range(0, names)
            .mapToObj(i -> "\"n" + i + "\":" + i)
            .collect(Collectors.joining(","));
    read("{" + members + "}");
    assertThat(duplicates).isEmpty();
    read("{" + members + ",\"n1\":0,\"n" + (names - 1) + "\":0}");
    assertThat(duplicates).containsExactly("$.n1", "$.n" + (names - 1));
  }

  private JsonValue read(String text) {
    try (JsonTokens tokens =
        new JsonTokens("x.json", new ByteArrayInputStream(text.getBytes(UTF_8)))) {
      tokens.next();
      return JsonReader.value(tokens, path -> duplicates.add(path.toString()));
    }
  }
}
