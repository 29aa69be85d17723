package io.github.starload.check;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TextRules;
import io.github.starload.json.JsonEvent;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.json.JsonReader;
import io.github.starload.json.JsonTokens;
import io.github.starload.json.JsonValue;
import io.github.starload.type.ColumnType;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The normal form of `design.md` section 5: what a design's tables can tell apart of a value.
///
/// `null`, absent and empty are the same, what is left out is removed, numbers and times count by
/// value, a scalar in a text column by its text, and a lone value is an array of one element where
/// the design has an array.
final class Shape {
  private final Map<String, Shape> members = new HashMap<>();
  private Shape anyMember;
  private Shape elements;
  private ColumnType type;
  private final Map<ScalarKind, ColumnType> typesByKind = new HashMap<>();
  private boolean tellsOffset;
  private boolean refers;
  private boolean isLeftOut;

  /// The shape of the records of a kind.
  static Shape of(StarDesign design, String kind) {
    Shape root = new Shape();
    for (Table table : design.tables()) {
      table.paths().stream().filter(path -> path.kind().equals(kind)).forEach(root::at);
      for (Column column : table.columns()) {
        root.add(column, kind);
      }
    }
    for (LeftOut leftOut : design.leftOut()) {
      if (leftOut.path().kind().equals(kind)) {
        root.at(leftOut.path()).isLeftOut = true;
      }
    }
    return root;
  }

  private void add(Column column, String kind) {
    switch (column.origin()) {
      case Origin.Value(JsonPath path) when path.kind().equals(kind) ->
          at(path).type = column.type();
      case Origin.ValueOfKind(JsonPath path, ScalarKind scalar) when path.kind().equals(kind) ->
          at(path).typesByKind.put(scalar, column.type());
      case Origin.OffsetOf(JsonPath path) when path.kind().equals(kind) ->
          at(path).tellsOffset = true;
      case Origin.Reference(JsonPath path, _) when path.kind().equals(kind) ->
          at(path).refers = true;
      case Origin.Attribute(var paths) ->
          paths.stream()
              .filter(path -> path.kind().equals(kind))
              .map(this::at)
              .filter(place -> place.type == null)
              .forEach(place -> place.type = column.type());
      default -> {}
    }
  }

  Shape at(JsonPath path) {
    Shape shape = this;
    for (Step step : path.steps()) {
      shape = shape.at(step);
    }
    return shape;
  }

  private Shape at(Step step) {
    return switch (step) {
      case Step.Member(String name) -> members.computeIfAbsent(name, _ -> new Shape());
      case Step.AnyMember() -> {
        anyMember = anyMember == null ? new Shape() : anyMember;
        yield anyMember;
      }
      case Step.Elements() -> {
        elements = elements == null ? new Shape() : elements;
        yield elements;
      }
    };
  }

  /// Puts the normal form of a source's value into a place.
  void normalise(JsonValue value, Rebuilt into) {
    if (isLeftOut || (elements != null && elements.isLeftOut)) {
      return;
    }
    if (type instanceof ColumnType.Super) {
      whole(value, into);
      return;
    }
    if (elements != null) {
      List<JsonValue> several =
          switch (value) {
            case JsonValue.JsonArray(var found) -> found;
            case JsonValue.JsonNull() -> List.of();
            case JsonValue.JsonObject(var found) when found.isEmpty() -> List.of();
            default -> List.of(value);
          };
      several.forEach(element -> elements.normalise(element, into.newElement()));
      return;
    }
    switch (value) {
      case JsonValue.JsonObject(var found) ->
          found.forEach(
              member -> below(member.name()).normalise(member.value(), into.member(member.name())));
      case JsonValue.JsonArray(var found) ->
          found.forEach(element -> new Shape().normalise(element, into.newElement()));
      case JsonValue.JsonString string -> {
        if (!(string.isEmptyText() && refers)) {
          scalar(JsonEvent.STRING, string.text(), ScalarKind.TEXT, into);
        }
      }
      case JsonValue.JsonNumber number ->
          scalar(JsonEvent.NUMBER, number.text(), ScalarKind.NUMBER, into);
      case JsonValue.JsonBoolean(boolean flag) ->
          scalar(flag ? JsonEvent.TRUE : JsonEvent.FALSE, "" + flag, ScalarKind.BOOLEAN, into);
      case JsonValue.JsonNull() -> {}
    }
  }

  private Shape below(String name) {
    Shape known = members.getOrDefault(name, anyMember);
    return known == null ? new Shape() : known;
  }

  private void scalar(JsonEvent event, String text, ScalarKind kind, Rebuilt into) {
    ColumnType of = typesByKind.getOrDefault(kind, type);
    Optional<String> canonical =
        of == null ? Optional.empty() : KeyText.of(event, text, of, TextRules.STRICT);
    String offset = tellsOffset ? offset(text) : "";
    into.scalar(canonical.map(found -> marked(of, found)).orElse("unfit " + text) + offset);
  }

  /// Puts what a cell holds into a place.
  static void cell(String cell, ColumnType type, Rebuilt into) {
    if (type instanceof ColumnType.Super) {
      try (JsonTokens tokens =
          new JsonTokens("cell", new ByteArrayInputStream(cell.getBytes(StandardCharsets.UTF_8)))) {
        tokens.next();
        whole(JsonReader.value(tokens), into);
      }
      return;
    }
    JsonEvent event =
        switch (type) {
          case ColumnType.Bool() -> cell.equals("t") ? JsonEvent.TRUE : JsonEvent.FALSE;
          case ColumnType.SmallInt(),
              ColumnType.Int(),
              ColumnType.BigInt(),
              ColumnType.Decimal _,
              ColumnType.DoublePrecision() ->
              JsonEvent.NUMBER;
          case ColumnType.Date(),
              ColumnType.Timestamp(),
              ColumnType.TimestampTz(),
              ColumnType.Varchar _,
              ColumnType.Super() ->
              JsonEvent.STRING;
        };
    String text = type instanceof ColumnType.Bool ? "" + cell.equals("t") : cell;
    into.scalar(
        marked(type, KeyText.of(event, text, type, TextRules.STRICT).orElse("broken " + cell)));
  }

  /// Texts are marked, so that none can be taken for nothing or for another type.
  private static String marked(ColumnType type, String text) {
    String mark =
        type instanceof ColumnType.Varchar ? "'" : type.getClass().getSimpleName().substring(0, 2);
    return mark + text;
  }

  private static void whole(JsonValue value, Rebuilt into) {
    switch (value) {
      case JsonValue.JsonObject(var found) ->
          found.forEach(member -> whole(member.value(), into.member(member.name())));
      case JsonValue.JsonArray(var found) ->
          found.forEach(element -> whole(element, into.newElement()));
      case JsonValue.JsonString string -> into.scalar("'" + string.text());
      case JsonValue.JsonNumber number -> into.scalar("n" + number(number.text()));
      case JsonValue.JsonBoolean(boolean flag) -> into.scalar("b" + flag);
      case JsonValue.JsonNull() -> {}
    }
  }

  private static String number(String text) {
    BigDecimal value = new BigDecimal(text);
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toString();
  }

  private static String offset(String text) {
    return text.endsWith("Z") ? "@+00:00" : "@" + text.replaceAll(".*([+-]\\d\\d:?\\d\\d)$", "$1");
  }

  /// The mark of an offset that a column tells.
  static String offsetMark(String cell) {
    return "@" + cell;
  }
}
