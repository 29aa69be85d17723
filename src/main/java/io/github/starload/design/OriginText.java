package io.github.starload.design;

import io.github.starload.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Says in a few words what fills a column.
public final class OriginText {
  private OriginText() {}

  /// The words, such as `$.id` or `key of dim_rocket by $.rocket`.
  public static String of(Origin origin) {
    return of(origin, name -> name);
  }

  /// The same with tables called by other names.
  public static String of(Origin origin, UnaryOperator<String> tables) {
    return switch (origin) {
      case Origin.Value(JsonPath path) -> path.toString();
      case Origin.ValueOfKind(JsonPath path, ScalarKind kind) -> path + " if " + word(kind);
      case Origin.Attribute(List<JsonPath> paths) ->
          paths.stream().map(JsonPath::toString).collect(Collectors.joining(", "));
      case Origin.DayPart(CalendarPart part) -> word(part);
      case Origin.MapKey() -> "name in the map";
      case Origin.OffsetOf(JsonPath path) -> "UTC offset of " + path;
      case Origin.SurrogateKey() -> "surrogate key";
      case Origin.ParentKey() -> "surrogate key of the parent";
      case Origin.ParentNaturalKey(String column) -> "natural key of the parent, " + column;
      case Origin.Ordinal() -> "position in the array";
      case Origin.Reference(JsonPath path, String dimension) ->
          "key of " + tables.apply(dimension) + " by " + path;
      case Origin.RecordHash() -> "hash of the record";
      case Origin.RecordCopy() -> "number of the copy";
      case Origin.LoadIdColumn() -> "load id";
    };
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
