package io.github.starload.bench;

import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Makes as many launches as are wanted out of the sample's: ids of their own or of pools that
/// grow, shifted dates, other tokens in addresses and a third of the words replaced, so that
/// dimensions and compression behave as with real data. The same size gives the same bytes.
final class LaunchData {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final long DAY = 86_400;

  /// As long as the real launches' texts.
  private static final int WORDS = 36;

  private final SplittableRandom random = new SplittableRandom(7);
  private final List<JsonValue> samples;
  private final List<String> vocabulary = new ArrayList<>();
  private int cycle;
  private long shift;

  private LaunchData(Path sample) throws IOException {
    try (JsonTokens tokens = new JsonTokens("launches", Files.newInputStream(sample))) {
      tokens.next();
      samples = ((JsonValue.JsonArray) JsonReader.value(tokens)).elements();
    }
    for (JsonValue launch : samples) {
      if (((JsonValue.JsonObject) launch).member("details").orElseThrow()
          instanceof JsonValue.JsonString details) {
        vocabulary.addAll(List.of(details.text().split(" ")));
      }
    }
  }

  /// How the launches follow each other.
  enum Form {
    NDJSON,
    ARRAY
  }

  /// Writes a file of about so many bytes, unless one is there.
  static void write(Path file, Form form, long bytes) throws IOException {
    if (!Files.exists(file)) {
      Path unfinished = Files.createDirectories(file.getParent()).resolve("unfinished");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
        new LaunchData(Path.of("samples/launches.json")).write(out, form, bytes);
      }
      Files.move(unfinished, file);
    }
  }

  private void write(OutputStream out, Form form, long bytes) throws IOException {
    long written = 0;
    for (long record = 0; written < bytes; record++) {
      cycle = (int) (record / samples.size());
      shift = (cycle * 97L * 3600) % (40 * 365 * DAY) + random.nextLong(DAY);
      JsonValue launch = value("", samples.get((int) (record % samples.size())));
      String before = form == Form.NDJSON ? "" : record == 0 ? "[\n" : ",\n";
      String after = form == Form.NDJSON ? "\n" : "";
      byte[] text = (before + JsonWriter.compact(launch) + after).getBytes(StandardCharsets.UTF_8);
      out.write(text);
      written += text.length;
    }
    out.write(form == Form.NDJSON ? new byte[0] : new byte[] {'\n', ']', '\n'});
  }

  private JsonValue value(String path, JsonValue value) {
    return switch (value) {
      case JsonValue.JsonObject(var members) ->
          new JsonValue.JsonObject(
              members.stream()
                  .map(m -> new JsonValue.Member(m.name(), value(path + "/" + m.name(), m.value())))
                  .toList());
      case JsonValue.JsonArray(var elements) ->
          new JsonValue.JsonArray(elements.stream().map(e -> value(path + "/0", e)).toList());
      case JsonValue.JsonString string -> new JsonValue.JsonString(text(path, string.text()));
      case JsonValue.JsonNumber number -> new JsonValue.JsonNumber(number(path, number.text()));
      case JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> value;
    };
  }

  private String number(String path, String text) {
    return switch (path) {
      case "/flight_number" -> Long.toString(Long.parseLong(text) + (long) cycle * samples.size());
      case "/date_unix", "/static_fire_date_unix" -> Long.toString(Long.parseLong(text) + shift);
      default -> text;
    };
  }

  private String text(String path, String text) {
    return switch (path) {
      case "/id", "/payloads/0" -> hex(24);
      case "/name" -> text + " #" + cycle;
      case "/details" -> words();
      case "/date_utc", "/static_fire_date_utc", "/date_local" -> shifted(text);
      case "/rocket" -> pooled(text, 8);
      case "/launchpad", "/cores/0/landpad" -> pooled(text, 4);
      case "/ships/0", "/fairings/ships/0" -> pooled(text, 64);
      case "/cores/0/core" -> text.substring(0, 16) + "%08x".formatted(cycle / 4);
      case "/capsules/0" -> text.substring(0, 16) + "%08x".formatted(cycle / 3);
      case "/crew/0/crew" -> text.substring(0, 16) + "%08x".formatted(cycle / 2);
      default -> path.startsWith("/links") ? text + "-" + token() : text;
    };
  }

  private String pooled(String text, int size) {
    return text.substring(0, 20) + "%04x".formatted(random.nextInt(size));
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < WORDS; i++) {
      words.append(i == 0 ? "" : " ").append(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    return words.toString();
  }

  private String shifted(String text) {
    LocalDateTime time = LocalDateTime.parse(text.substring(0, 19), SECONDS);
    long second = time.toEpochSecond(ZoneOffset.UTC) + shift;
    return SECONDS.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC))
        + text.substring(19);
  }

  private String token() {
    return Long.toString(random.nextLong(1L << 62), 36);
  }

  private String hex(int digits) {
    return "%016x%016x".formatted(random.nextLong(), random.nextLong()).substring(0, digits);
  }
}
