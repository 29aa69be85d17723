package io.github.starload.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.problem.StarloadException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read in parts, on several threads, is what is read in order: the same records at the
/// same places, or the same error, wherever the text is cut.
class RecordBatchesTest {
  private static final List<String> LINES =
      List.of(
          "{\"a\":1,\"t\":\"[}]{\\\"\\\\\"}",
          "{\"a\":[1,[2,{\"b\":null}]],\"ü\":\"城\"}",
          "{\"a\":1,\"a\":2}",
          "{}",
          "",
          "[1,2]",
          "17",
          "\"text, with \\\" and ]\"",
          "{\"a\":\n\n1}");

  @TempDir private Path folder;
  private final Workers workers = new Workers(3);

  @AfterEach
  void close() {
    workers.close();
  }

  /// A record, or an error, with its place.
  private record Found(long number, long line, JsonValue value, List<JsonPath> duplicates) {}

  private record Outcome(List<Found> records, String error) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void partsAreReadAsTheWhole(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 40; i++) {
      String text = text(random);
      assertReadAlike(text.getBytes(StandardCharsets.UTF_8), random);
      assertReadAlike(damaged(text, random), random);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1,2,3]",
        "[ ,{\"a\":1}]",
        "[1,,2]",
        "[1,2,]",
        "[1, ] [2]",
        "[1] [,2]",
        "[1] [2,3]",
        "[1,2",
        "[1,2] x",
        "[]",
        "[{\"a\":1},\n{\"a\":2}\r\n,\r{\"a\":3}]",
        "\ufeff[1,2]",
        "\ufeff{\"a\":1}\n{\"a\":2}\n",
        "{\"a\":1}\n\ufeff{\"a\":2}\n",
        "{\"a\":1}\n1\u0000\n",
        "{\"a\":1}\r{\"a\":2}\r\n{\"a\":3}",
        "{\"a\":1}\n{\"a\":\n2}\n{\"a\":3}\n",
        "{\"a\":1}\n{\"a\":2\n{\"a\":3}\n",
        ""
      })
  void edgesOfPartsAreNoSeams(String text) {
    for (int bytes = 1; bytes < 12; bytes++) {
      assertThat(inParts(text.getBytes(StandardCharsets.UTF_8), bytes))
          .as("%d bytes a part", bytes)
          .isEqualTo(inOrder(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  @Test
  void whatIsDamagedFarDownIsToldWithItsPlace() {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 30_000; i++) {
      text.append(i == 29_000 ? "{\"a\" 1}\n" : "{\"a\":" + i + "}\n");
    }
    Outcome outcome = inParts(text.toString().getBytes(StandardCharsets.UTF_8), 1 << 16);
    assertThat(outcome.records()).hasSize(28_999);
    assertThat(outcome.error()).contains("line 29000");
  }

  private void assertReadAlike(byte[] text, Random random) {
    int bytes = 1 + random.nextInt(60);
    assertThat(inParts(text, bytes))
        .as("%d bytes a part of %s", bytes, new String(text, StandardCharsets.UTF_8))
        .isEqualTo(inOrder(text));
  }

  private static String text(Random random) {
    List<String> values = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      values.add(LINES.get(random.nextInt(LINES.size() - (random.nextInt(9) == 0 ? 0 : 1))));
    }
    return switch (random.nextInt(3)) {
      case 0 -> String.join("\n", values) + (random.nextBoolean() ? "\n" : "");
      case 1 -> "[" + String.join(random.nextBoolean() ? ",\n" : ",", sound(values)) + "]\n";
      default -> "  [\r\n " + String.join(" ,", sound(values)) + " ]";
    };
  }

  private static List<String> sound(List<String> values) {
    return values.stream().filter(value -> !value.isEmpty()).toList();
  }

  private static byte[] damaged(String text, Random random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] others = "{}[],:\" \n\\x0\u0000é".getBytes(StandardCharsets.UTF_8);
    for (int i = random.nextInt(2); i >= 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = others[random.nextInt(others.length)];
    }
    return bytes;
  }

  private Outcome inOrder(byte[] text) {
    List<Found> records = new ArrayList<>();
    try (RecordReader reader = new RecordReader(source(text))) {
      for (Optional<SourceRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
        records.add(found(next.get(), BatchPlace.BEGIN));
      }
      return new Outcome(records, "");
    } catch (StarloadException e) {
      return new Outcome(records, e.problem().sentence());
    }
  }

  private Outcome inParts(byte[] text, int partBytes) {
    List<Found> records = new ArrayList<>();
    BatchReading<List<SourceRecord>> reading =
        new BatchReading<>(
            workers,
            batch -> batch,
            (batch, base) -> batch.forEach(record -> records.add(found(record, base))));
    try (RecordBatches batches = RecordBatches.open(source(text), partBytes)) {
      reading.read(batches, () -> {});
      return new Outcome(records, "");
    } catch (StarloadException e) {
      return new Outcome(records, e.problem().sentence());
    }
  }

  private static Found found(SourceRecord record, BatchPlace base) {
    return new Found(
        base.records() + record.number(),
        base.lines() + record.line(),
        record.value(),
        record.duplicates());
  }

  private Source source(byte[] text) {
    try {
      return FileSource.of(Files.write(folder.resolve("records.json"), text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
