package io.github.starload.json;

import io.github.starload.problem.StarloadException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Reads JSON that Starload itself wrote, by names that must be there.
///
/// Every method throws [StarloadException] of kind DEFECT, naming the text's source, where the JSON
/// is of another shape.
///
/// @param source name for messages
public record JsonFields(String source, JsonValue value) {

  /// Reads one JSON value.
  public static JsonFields parse(String source, String text) {
    try (JsonTokens tokens =
        new JsonTokens(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
      tokens.next();
      return new JsonFields(source, JsonReader.value(tokens));
    }
  }

  /// The member of a name.
  public JsonFields field(String name) {
    return optional(name).orElseThrow(() -> unexpected("a member " + name));
  }

  /// The member of a name; empty if it is absent or null.
  public Optional<JsonFields> optional(String name) {
    if (!(value instanceof JsonValue.JsonObject object)) {
      throw unexpected("an object");
    }
    return object
        .member(name)
        .filter(found -> !(found instanceof JsonValue.JsonNull))
        .map(found -> new JsonFields(source, found));
  }

  /// The elements of an array.
  public List<JsonFields> elements() {
    if (!(value instanceof JsonValue.JsonArray(var elements))) {
      throw unexpected("an array");
    }
    return elements.stream().map(element -> new JsonFields(source, element)).toList();
  }

  /// The elements of the array of a name.
  public List<JsonFields> array(String name) {
    return field(name).elements();
  }

  /// A string.
  public String text() {
    if (!(value instanceof JsonValue.JsonString string)) {
      throw unexpected("a string");
    }
    return string.text();
  }

  /// The string of a name.
  public String text(String name) {
    return field(name).text();
  }

  /// A whole number.
  public long number() {
    if (!(value instanceof JsonValue.JsonNumber number)) {
      throw unexpected("a number");
    }
    return Long.parseLong(number.text());
  }

  /// The whole number of a name.
  public long number(String name) {
    return field(name).number();
  }

  /// The number of a name, with its fraction.
  public double decimal(String name) {
    if (!(field(name).value() instanceof JsonValue.JsonNumber number)) {
      throw unexpected("a number");
    }
    return Double.parseDouble(number.text());
  }

  /// The boolean of a name.
  public boolean flag(String name) {
    if (!(field(name).value() instanceof JsonValue.JsonBoolean(boolean flag))) {
      throw unexpected("true or false");
    }
    return flag;
  }

  private StarloadException unexpected(String wanted) {
    return StarloadException.defect("Cannot read " + source + ": it lacks " + wanted, null);
  }
}
