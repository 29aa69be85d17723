package io.github.starload.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes plain values as JSON text.
public final class JsonWriter {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonWriter() {}

  /// Indented JSON text with `\n` line ends.
  ///
  /// @param value null, Boolean, String, Integer, Long, Double, BigInteger, BigDecimal, a
  ///     [JsonValue], or a Map (in its own order) or Collection of such
  public static String pretty(@Nullable Object value) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));
    return write(value, printer);
  }

  /// JSON text on one line.
  ///
  /// @param value as for [#pretty]
  public static String compact(@Nullable Object value) {
    return write(value, null);
  }

  private static String write(@Nullable Object value, @Nullable DefaultPrettyPrinter printer) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      if (printer != null) {
        out.setPrettyPrinter(printer);
      }
      write(out, value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return withHalvesEscaped(text.getBuffer());
  }

  /// Half a surrogate pair cannot be written in UTF-8; it occurs in strings only, where an escape
  /// says the same.
  private static String withHalvesEscaped(StringBuffer text) {
    if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return text.toString();
    }
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
              if (half) {
                escaped.append(String.format("\\u%04X", point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case String text -> out.writeString(text);
      case Boolean flag -> out.writeBoolean(flag);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      case BigInteger number -> out.writeNumber(number);
      case BigDecimal number -> out.writeNumber(number.toPlainString());
      case JsonValue json -> write(out, json);
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          out.writeFieldName(String.valueOf(entry.getKey()));
          write(out, entry.getValue());
        }
        out.writeEndObject();
      }
      case Collection<?> values -> {
        out.writeStartArray();
        for (Object element : values) {
          write(out, element);
        }
        out.writeEndArray();
      }
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
    }
  }

  private static void write(JsonGenerator out, JsonValue value) throws IOException {
    switch (value) {
      case JsonValue.JsonNull() -> out.writeNull();
      case JsonValue.JsonBoolean(boolean flag) -> out.writeBoolean(flag);
      case JsonValue.JsonNumber number -> out.writeNumber(number.text());
      case JsonValue.JsonString string -> out.writeString(string.text());
      case JsonValue.JsonArray(var elements) -> {
        out.writeStartArray();
        for (JsonValue element : elements) {
          write(out, element);
        }
        out.writeEndArray();
      }
      case JsonValue.JsonObject(var members) -> {
        out.writeStartObject();
        for (JsonValue.Member member : members) {
          out.writeFieldName(member.name());
          write(out, member.value());
        }
        out.writeEndObject();
      }
    }
  }
}
