package io.github.starload.json;

import java.util.List;
import java.util.Optional;

/// One JSON value of one record, held in memory; numbers keep their exact text.
public sealed interface JsonValue {

  /// Whether it holds nothing: `null`, `{}` or `[]`.
  default boolean isEmpty() {
    return switch (this) {
      case JsonNull() -> true;
      case JsonObject(var members) -> members.isEmpty();
      case JsonArray(var elements) -> elements.isEmpty();
      case JsonString _, JsonNumber _, JsonBoolean _ -> false;
    };
  }

  /// Whether it is `""`.
  default boolean isEmptyText() {
    return this instanceof JsonString(String text) && text.isEmpty();
  }

  /// The members in the order of the text. A name may occur twice, as RFC 8259 allows: both members
  /// are kept, and [JsonReader] tells of it.
  record JsonObject(List<Member> members) implements JsonValue {
    /// The value of the first member of this name, or empty when it is absent.
    public Optional<JsonValue> member(String name) {
      for (Member member : members) {
        if (member.name().equals(name)) {
          return Optional.of(member.value());
        }
      }
      return Optional.empty();
    }
  }

  /// A name and its value.
  record Member(String name, JsonValue value) {}

  /// The elements in the order of the text.
  record JsonArray(List<JsonValue> elements) implements JsonValue {}

  /// Text, unescaped.
  record JsonString(String text) implements JsonValue {}

  /// A number, as it was written.
  record JsonNumber(String text) implements JsonValue {}

  /// `true` or `false`.
  record JsonBoolean(boolean value) implements JsonValue {}

  /// `null`.
  record JsonNull() implements JsonValue {}
}
