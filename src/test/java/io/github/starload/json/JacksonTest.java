package io.github.starload.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Our tokens and Jackson's, of the same bytes: sound texts of every shape, and texts with a few
/// bytes damaged, which both must refuse or read alike.
///
/// Jackson refuses half a surrogate pair in a name, which RFC 8259 allows; such texts are passed
/// over here and, as those that are not UTF-8, a matter of [JsonSuiteTest].
class JacksonTest {
  private static final int TEXTS = 2_000;
  private static final int DAMAGED = 20_000;
  private static final String HALF = "half a surrogate pair in a name";
  private static final JsonFactory JACKSON = new JsonFactory();

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void soundTextsHaveTheSameTokens(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      byte[] text = new JsonTexts(random).several().getBytes(UTF_8);
      List<String> expected = jacksons(text);
      assertThat(expected).as(new String(text, UTF_8)).isNotEmpty().doesNotContain("refused");
      assertThat(ours(new ByteArrayInputStream(text)))
          .as(new String(text, UTF_8))
          .isEqualTo(expected);
      assertThat(ours(new Dribble(text, random)))
          .as("in small pieces: %s", new String(text, UTF_8))
          .isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void damagedTextsAreRefusedByBothOrReadAlike(long seed) {
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < DAMAGED; i++) {
      byte[] text = damaged(new JsonTexts(random).one().getBytes(UTF_8), random);
      List<String> expected = jacksons(text);
      if (expected.contains(HALF)) {
        continue;
      }
      assertThat(ours(new Dribble(text, random))).as(new String(text, UTF_8)).isEqualTo(expected);
      refused += expected.contains("refused") ? 1 : 0;
    }
    assertThat(refused).isBetween(DAMAGED / 4, DAMAGED - DAMAGED / 20);
  }

  static Stream<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      return files.filter(file -> file.toString().endsWith("json")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplesHaveTheSameTokens(Path sample) throws IOException {
    byte[] text = Files.readAllBytes(sample);
    assertThat(ours(new ByteArrayInputStream(text)))
        .hasSizeGreaterThan(20)
        .isEqualTo(jacksons(text));
  }

  /// Changes, takes away or adds a byte of ASCII.
  private static byte[] damaged(byte[] text, Random random) {
    String signs = "{}[]:,\"\\ \n0123456789-+.eEtfnul/u";
    byte sign = (byte) signs.charAt(random.nextInt(signs.length()));
    int at = random.nextInt(text.length);
    if (text[at] < 0) {
      return text;
    }
    byte[] damaged = text.clone();
    switch (random.nextInt(3)) {
      case 0 -> damaged[at] = sign;
      case 1 -> {
        damaged = new byte[text.length - 1];
        System.arraycopy(text, 0, damaged, 0, at);
        System.arraycopy(text, at + 1, damaged, at, damaged.length - at);
      }
      default -> {
        damaged = new byte[text.length + 1];
        System.arraycopy(text, 0, damaged, 0, at);
        damaged[at] = sign;
        System.arraycopy(text, at, damaged, at + 1, text.length - at);
      }
    }
    return damaged;
  }

  /// Kind and text of each token, and at the end whether the rest is refused.
  private static List<String> ours(InputStream text) {
    List<String> seen = new ArrayList<>();
    try (JsonTokens tokens = new JsonTokens("x.json", text)) {
      while (tokens.next() != JsonEvent.END) {
        seen.add(
            switch (tokens.event()) {
              case NAME, STRING, NUMBER -> tokens.event() + tokens.text();
              default -> tokens.event().name();
            });
      }
    } catch (StarloadException e) {
      seen.add("refused");
    }
    return whole(seen);
  }

  private static List<String> jacksons(byte[] text) {
    List<String> seen = new ArrayList<>();
    try (JsonParser parser = JACKSON.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        seen.add(
            switch (token) {
              case START_OBJECT -> "OBJECT_START";
              case END_OBJECT -> "OBJECT_END";
              case START_ARRAY -> "ARRAY_START";
              case END_ARRAY -> "ARRAY_END";
              case FIELD_NAME -> "NAME" + parser.getText();
              case VALUE_STRING -> "STRING" + parser.getText();
              case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "NUMBER" + parser.getText();
              case VALUE_TRUE -> "TRUE";
              case VALUE_FALSE -> "FALSE";
              case VALUE_NULL -> "NULL";
              case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> throw new AssertionError(token);
            });
      }
    } catch (IOException e) {
      seen.add(String.valueOf(e.getMessage()).contains("surrogate") ? HALF : "refused");
    }
    return whole(seen);
  }

  /// A refused text counts as a whole: how far one reads before it sees the mistake is its own
  /// matter.
  private static List<String> whole(List<String> seen) {
    return !seen.isEmpty() && seen.getLast().equals("refused") ? List.of("refused") : seen;
  }

  /// Gives a few bytes at a time.
  private static final class Dribble extends ByteArrayInputStream {
    private final Random random;

    Dribble(byte[] text, Random random) {
      super(text);
      this.random = new Random(random.nextLong());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(11)));
    }
  }
}
