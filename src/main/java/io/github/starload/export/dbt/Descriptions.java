package io.github.starload.export.dbt;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What tables and columns are, as sentences for dbt's documentation.
final class Descriptions {
  private Descriptions() {}

  /// The grain, the role, and the places in the JSON.
  static String of(Table table) {
    return table.grain()
        + (table.grain().endsWith(".") ? " " : ". ")
        + capital(table.role())
        + ", from "
        + paths(table.paths())
        + ".";
  }

  /// What fills the column.
  static String of(Column column) {
    return switch (column.origin()) {
      case Origin.Value(JsonPath path) -> "The value at " + path + ".";
      case Origin.ValueOfKind(JsonPath path, var kind) ->
          "The value at " + path + " where it is a " + kind.name().toLowerCase(Locale.ROOT) + ".";
      case Origin.Attribute(List<JsonPath> paths) -> "The value at " + paths(paths) + ".";
      case Origin.DayPart(var part) ->
          "Of the day: " + part.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
      case Origin.MapKey() -> "The name of the member in the JSON object.";
      case Origin.OffsetOf(JsonPath path) -> "The UTC offset that " + path + " was written with.";
      case Origin.SurrogateKey() ->
          "Surrogate key: a hash of the table's name and its natural key.";
      case Origin.ParentKey() -> "Surrogate key of the parent row.";
      case Origin.ParentNaturalKey(String parent) -> "The parent's " + parent + ".";
      case Origin.Ordinal() -> "Position in the JSON array, from 0.";
      case Origin.Reference(JsonPath path, String dimension) ->
          "Surrogate key of the row of " + dimension + " that " + path + " names.";
      case Origin.RecordHash() -> "Hash of the whole record, as the data has no key.";
      case Origin.RecordCopy() -> "Tells equal records apart, from 0.";
      case Origin.LoadIdColumn() -> "The load that brought the row.";
    };
  }

  private static String paths(List<JsonPath> paths) {
    return paths.stream().map(JsonPath::toString).collect(Collectors.joining(", "));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
