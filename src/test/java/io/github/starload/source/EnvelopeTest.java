package io.github.starload.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.starload.json.JsonPointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      emptyValue = "",
      value = {
        "{\"data\":[{\"a\":1},{\"a\":2}],\"meta\":{\"b\":1}}|/data|/meta",
        "{\"meta\":{},\"links\":{},\"data\":[{\"a\":1}]}|/data|/meta, /links",
        "{\"launches\":[{\"a\":1},{\"a\":2}]}|/launches|``",
        "{\"count\":2,\"next\":null,\"results\":[{\"id\":1},{\"id\":2}]}|/results|/count, /next",
        "{\"responseHeader\":{\"status\":0},\"response\":{\"numFound\":1,\"docs\":[{\"a\":1}]}}"
            + "|/response/docs|/responseHeader, /response/numFound",
        "{\"took\":5,\"timed_out\":false,\"_shards\":{\"total\":1},\"hits\":{\"total\":{\"value\":1},\"max_score\":1,\"hits\":[{\"_id\":\"1\"}]}}|/hits/hits|/took,"
            + " /timed_out, /_shards, /hits/total, /hits/max_score",
        "{\"type\":\"FeatureCollection\",\"name\":\"x\",\"crs\":{},\"features\":[{\"type\":"
            + "\"Feature\"}]}|/features|/type, /name, /crs",
        "{\"data\":{\"allFilms\":{\"films\":[{\"a\":1},{\"a\":2}]}}}|/data/allFilms/films|``",
        "{\"data\":[{\"a\":1}],\"included\":[{\"b\":1}]}|/data|/included",
        "{\"data\":[],\"meta\":{}}|/data|/meta"
      })
  void recordsInsideAnEnvelopeAreFoundAndWhatIsBesideIsNamed(
      String text, String pointer, String beside) throws IOException {
    FoundRecords found = read(text, Reading.USUAL);
    assertThat(found.at.pointer()).hasToString(pointer);
    assertThat(String.join(", ", found.at.beside())).isEqualTo(beside);
    assertThat(found.counted).isEqualTo(found.records.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":7,\"customer\":\"Ann\",\"items\":[{\"sku\":1},{\"sku\":2}]}",
        "{\"orderId\":7,\"data\":[{\"sku\":1},{\"sku\":2}]}",
        "{\"number\":7,\"customer\":\"Ann\",\"items\":[{\"sku\":1},{\"sku\":2}]}",
        "{\"name\":\"Ann\",\"children\":[{\"name\":\"Bo\"},{\"name\":\"Cy\"}]}",
        "{\"customers\":[{\"a\":1},{\"a\":2}],\"orders\":[{\"b\":1},{\"b\":2}]}",
        "{\"items\":[{\"sku\":1}]}",
        "{\"tags\":[]}",
        "{\"data\":[1,2,3]}",
        "{\"data\":[{\"a\":1},2]}",
        "{\"data\":{\"a\":1}}",
        "{\"a\":{\"b\":{\"c\":{\"d\":{\"data\":[{\"a\":1}]}}}}}"
      })
  void whatMayBeOneRecordStaysOne(String text) throws IOException {
    FoundRecords found = read(text, Reading.USUAL);
    assertThat(found.records).containsExactly(text);
    assertThat(found.at.isBelowTop()).isFalse();
    assertThat(found.at.beside()).isEmpty();
  }

  @Test
  void severalValuesAreNoEnvelopes() throws IOException {
    String line = "{\"data\":[{\"a\":1},{\"a\":2}]}";
    assertThat(read(line + "\n" + line, Reading.USUAL).records).containsExactly(line, line);
  }

  @Test
  void anEnvelopeMuchLargerThanItsHeadIsReadInOnePass() throws IOException {
    String records =
        IntStream.range(0, 200_000)
            .mapToObj(i -> "{\"n\":" + i + ",\"text\":\"some text\"}")
            .collect(Collectors.joining(","));
    FoundRecords found =
        read("{\"total\":200000,\"data\":[" + records + "],\"extra\":{\"a\":[1]}}", Reading.USUAL);
    assertThat(found.records).hasSize(200_000);
    assertThat(found.at.sentence())
        .isEqualTo(
            "The records of data.json are those at /data; left out beside them: /total, /extra.");
  }

  @Test
  void aPointerNamesTheRecords() throws IOException {
    String text =
        "{\"id\":1,\"items\":[{\"sku\":1},{\"sku\":2}],\"pages\":[{\"x\":[5,6]},{\"y\":0}]}";
    assertThat(read(text, at("/items")).records).containsExactly("{\"sku\":1}", "{\"sku\":2}");
    assertThat(read(text, at("/items")).at.beside()).containsExactly("/id", "/pages");
    assertThat(read(text, at("/id")).records).containsExactly("1");
    assertThat(read(text, at("/pages/0/x")).records).containsExactly("5", "6");
    assertThat(read(text, at("/pages/0/x")).at.beside())
        .containsExactly("/id", "/items", "/pages/*");
    assertThat(read("{\"data\":[{\"a\":1},{\"a\":2}]}", at("")).records)
        .containsExactly("{\"data\":[{\"a\":1},{\"a\":2}]}");
    assertThat(read("{\"a\":[1]}\n{\"a\":[2,3]}\n{\"a\":null}", at("/a")).records)
        .containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1}", "{\"a\":{\"c\":1}}", "[{\"a\":{\"b\":1}}]", "7", "{}"})
  void aPointerToNothingIsRefused(String text) {
    assertThatThrownBy(() -> read(text, at("/a/b")))
        .hasMessageMatching(
            "Cannot find the records: there is nothing at /a/b \\(data.json, line 1, column \\d+"
                + " \\(byte \\d+\\)\\)\\. Name another place with --records; --records \"\" reads"
                + " whole values\\.");
  }

  private static Reading at(String pointer) {
    return Reading.USUAL.at(JsonPointer.of(pointer));
  }

  private FoundRecords read(String text, Reading reading) throws IOException {
    Path file = Files.writeString(folder.resolve("data.json"), text);
    return FoundRecords.in(FileSource.of(file).reading(reading));
  }
}
