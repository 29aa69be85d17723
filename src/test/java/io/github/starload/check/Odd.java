package io.github.starload.check;

import io.github.starload.design.StarDesign;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.json.JsonValue.JsonArray;
import io.github.starload.json.JsonValue.JsonObject;
import io.github.starload.json.JsonValue.JsonString;
import io.github.starload.json.JsonValue.Member;
import io.github.starload.type.ColumnType;
import java.util.function.UnaryOperator;

/// Strings that JSON allows and no warehouse keeps.
final class Odd {
  private Odd() {}

  /// The value with odd characters in some of its strings, the same in equal strings.
  static JsonValue texts(JsonValue value) {
    return each(
        value,
        text ->
            switch (Math.floorMod(text.hashCode(), 9)) {
              case 0 -> text + "\0";
              case 1 -> "\ud83d" + text;
              case 2 -> text + "x\ude00y";
              default -> text;
            });
  }

  /// The value as it is kept where what is odd is replaced.
  static JsonValue repaired(JsonValue value) {
    return each(
        value,
        text -> {
          StringBuilder repaired = new StringBuilder();
          text.codePoints()
              .forEach(point -> repaired.appendCodePoint(isOdd(point) ? 0xfffd : point));
          return repaired.toString();
        });
  }

  /// The value with odd characters in some of its names, the same in equal names.
  static JsonValue names(JsonValue value) {
    return switch (value) {
      case JsonArray(var elements) -> new JsonArray(elements.stream().map(Odd::names).toList());
      case JsonObject(var members) ->
          new JsonObject(
              members.stream()
                  .map(
                      member ->
                          new Member(
                              ((JsonString) texts(new JsonString(member.name()))).text(),
                              names(member.value())))
                  .toList());
      case JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ ->
          value;
    };
  }

  /// Whether a string or name of the value has an odd character.
  static boolean isIn(JsonValue value) {
    return switch (value) {
      case JsonString string -> string.text().codePoints().anyMatch(Odd::isOdd);
      case JsonArray(var elements) -> elements.stream().anyMatch(Odd::isIn);
      case JsonObject(var members) ->
          members.stream()
              .anyMatch(member -> isIn(new JsonString(member.name())) || isIn(member.value()));
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> false;
    };
  }

  /// Whether names become text of cells: in tables of maps, and in columns of JSON.
  static boolean hasNamesAsData(StarDesign design) {
    return design.tables().stream()
        .anyMatch(
            table ->
                table.paths().stream()
                        .anyMatch(path -> path.steps().contains(new JsonPath.Step.AnyMember()))
                    || table.columns().stream()
                        .anyMatch(column -> column.type() instanceof ColumnType.Super));
  }

  /// JSON text with halves of surrogate pairs as escapes, as UTF-8 cannot write them.
  static String escaped(String json) {
    StringBuilder escaped = new StringBuilder();
    json.codePoints()
        .forEach(
            point -> {
              if (isOdd(point)) {
                escaped.append("\\u%04x".formatted(point));
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean isOdd(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static JsonValue each(JsonValue value, UnaryOperator<String> change) {
    return switch (value) {
      case JsonString string -> new JsonString(change.apply(string.text()));
      case JsonArray(var elements) ->
          new JsonArray(elements.stream().map(element -> each(element, change)).toList());
      case JsonObject(var members) ->
          new JsonObject(
              members.stream()
                  .map(member -> new Member(member.name(), each(member.value(), change)))
                  .toList());
      case JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> value;
    };
  }
}
