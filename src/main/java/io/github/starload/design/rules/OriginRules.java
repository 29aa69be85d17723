package io.github.starload.design.rules;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What fills a column: fits the role of its table, its type, and the paths that feed the table.
final class OriginRules {
  /// Hex digits of a record hash.
  private static final int HASH_BYTES = 32;

  private final StarDesign design;
  private final Table table;
  private final String at;
  private final Problems problems;

  OriginRules(StarDesign design, Table table, String at, Problems problems) {
    this.design = design;
    this.table = table;
    this.at = at;
    this.problems = problems;
  }

  void check() {
    Set<Origin> seen = new HashSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      String place = at + ".columns[" + i + "]";
      if (!seen.add(column.origin())) {
        refuse(place, column, "is filled by the same as another column", "Remove one of them");
      }
      if (!fitsRole(column.origin())) {
        refuse(
            place + ".origin",
            column,
            "is filled by what no " + table.role() + " has",
            "Set the role of the path instead");
      } else {
        source(place, column);
      }
      if (!fitsType(column)) {
        refuse(place + ".type", column, "has a type that does not hold what fills it", "");
      }
    }
  }

  private boolean fitsRole(Origin origin) {
    return switch (origin) {
      case Origin.SurrogateKey(), Origin.LoadIdColumn(), Origin.Reference _ -> true;
      case Origin.Value _ -> !(table instanceof Table.Dimension);
      case Origin.ValueOfKind _, Origin.OffsetOf _ -> true;
      case Origin.RecordHash(), Origin.RecordCopy() -> isKey(origin);
      case Origin.Attribute _ -> table instanceof Table.Dimension && !isOfDays();
      case Origin.DayPart _ -> isOfDays();
      case Origin.ParentKey() -> table instanceof Table.Detail || table instanceof Table.Bridge;
      case Origin.ParentNaturalKey _, Origin.Ordinal(), Origin.MapKey() ->
          (table instanceof Table.Detail || table instanceof Table.Bridge) && isKey(origin);
    };
  }

  private boolean isKey(Origin origin) {
    return table.columns().stream()
        .anyMatch(c -> c.origin().equals(origin) && table.naturalKey().contains(c.name()));
  }

  private boolean isOfDays() {
    return table instanceof Table.Dimension && isKey(new Origin.DayPart(CalendarPart.DAY));
  }

  private boolean fitsType(Column column) {
    ColumnType type = column.type();
    return switch (column.origin()) {
      case Origin.Value _, Origin.ValueOfKind _, Origin.Attribute _ -> true;
      case Origin.SurrogateKey(), Origin.ParentKey(), Origin.Reference _ ->
          type instanceof ColumnType.BigInt;
      case Origin.Ordinal(), Origin.RecordCopy() ->
          type instanceof ColumnType.Int || type instanceof ColumnType.BigInt;
      case Origin.RecordHash() ->
          type instanceof ColumnType.Varchar(int bytes) && bytes >= HASH_BYTES;
      case Origin.MapKey(), Origin.OffsetOf _, Origin.LoadIdColumn() ->
          type instanceof ColumnType.Varchar;
      case Origin.DayPart(CalendarPart part) ->
          part == CalendarPart.DAY
              ? type instanceof ColumnType.Date
              : type instanceof ColumnType.SmallInt
                  || type instanceof ColumnType.Int
                  || type instanceof ColumnType.BigInt;
      case Origin.ParentNaturalKey(String name) ->
          parent().flatMap(p -> Columns.find(p, name)).map(c -> c.type().equals(type)).orElse(true);
    };
  }

  private Optional<Table> parent() {
    return switch (table) {
      case Table.Fact _, Table.Dimension _ -> Optional.empty();
      case Table.Detail detail -> Columns.table(design, detail.parent());
      case Table.Bridge bridge -> Columns.table(design, bridge.parent());
    };
  }

  private void source(String place, Column column) {
    switch (column.origin()) {
      case Origin.Value(JsonPath path) -> under(place, column, path);
      case Origin.ValueOfKind(JsonPath path, _) -> under(place, column, path);
      case Origin.OffsetOf(JsonPath path) -> under(place, column, path);
      case Origin.Reference(JsonPath path, String dimension) -> {
        under(place, column, path);
        reference(place, column, path, dimension);
      }
      case Origin.Attribute(List<JsonPath> paths) -> attribute(place, column, paths);
      case Origin.SurrogateKey(),
          Origin.LoadIdColumn(),
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.DayPart _,
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.Ordinal(),
          Origin.MapKey() -> {}
    }
  }

  private void under(String place, Column column, JsonPath path) {
    if (table.paths().stream().noneMatch(base -> Steps.membersOnly(base, path))) {
      refuse(
          place + ".path",
          column,
          "is filled from " + path + ", which is no member of what makes a row",
          "Rows are made at " + table.paths());
    }
  }

  private void reference(String place, Column column, JsonPath path, String dimension) {
    Optional<Table> named = Columns.table(design, dimension);
    if (named.isEmpty() || !(named.get() instanceof Table.Dimension)) {
      refuse(
          place + ".dimension",
          column,
          "refers to dimension " + dimension + ", which is not there",
          "");
    } else if (!named.get().paths().contains(path)) {
      refuse(
          place + ".path",
          column,
          "refers to " + dimension + " by " + path + ", which does not feed it",
          "It is fed by " + named.get().paths());
    }
  }

  private void attribute(String place, Column column, List<JsonPath> paths) {
    for (JsonPath path : paths) {
      under(place, column, path);
    }
    boolean isKey = table.naturalKey().contains(column.name());
    for (JsonPath feeding : table.paths()) {
      long fromHere = paths.stream().filter(p -> feeds(feeding, p)).count();
      if (fromHere > 1) {
        refuse(place + ".paths", column, "has several paths below " + feeding, "Leave one");
      } else if (fromHere == 0 && isKey) {
        refuse(
            place + ".paths",
            column,
            "is part of the natural key and has no path below " + feeding,
            "Name the member that holds the key there");
      }
    }
  }

  /// Whether an attribute's path belongs to a feeding path: the longest one above it.
  private boolean feeds(JsonPath feeding, JsonPath attribute) {
    return Steps.membersOnly(feeding, attribute)
        && table.paths().stream()
            .filter(other -> Steps.membersOnly(other, attribute))
            .allMatch(other -> other.steps().size() <= feeding.steps().size());
  }

  private void refuse(String place, Column column, String why, String todo) {
    problems.add(place, "Column " + column.name() + " of table " + table.name() + " " + why, todo);
  }
}
