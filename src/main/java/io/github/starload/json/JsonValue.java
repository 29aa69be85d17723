package io.github.starload.json;

import io.github.starload.type.Utf8Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    return false;
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
  final class JsonString implements JsonValue {
    private final @Nullable Utf8Text plain;
    private @Nullable String text;

    /// Any text, also one with half a surrogate pair.
    public JsonString(String text) {
      this.plain = null;
      this.text = text;
    }

    /// A text that was written without escapes.
    JsonString(Utf8Text plain) {
      this.plain = plain;
    }

    /// The characters.
    public String text() {
      String known = text;
      if (known == null) {
        known = String.valueOf(plain);
        text = known;
      }
      return known;
    }

    /// The bytes of a text that was written without escapes, so that every character stands for
    /// itself and none is a control character; else null.
    public @Nullable Utf8Text plain() {
      return plain;
    }

    @Override
    public boolean isEmptyText() {
      return plain == null ? text().isEmpty() : plain.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof JsonString that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
      return text().hashCode();
    }

    @Override
    public String toString() {
      return "JsonString[text=" + text() + "]";
    }
  }

  /// A number, as it was written.
  ///
  /// @param digits with sign, point and exponent, all ASCII
  record JsonNumber(Utf8Text digits) implements JsonValue {
    /// A number as RFC 8259 section 6 writes it.
    public JsonNumber(String text) {
      this(Utf8Text.of(text));
    }

    /// As it was written.
    public String text() {
      return digits.toString();
    }
  }

  /// `true` or `false`.
  record JsonBoolean(boolean value) implements JsonValue {}

  /// `null`.
  record JsonNull() implements JsonValue {}
}
