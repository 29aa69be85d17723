package io.github.starload.check;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Column;
import io.github.starload.design.Kind;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The places to count at, one tree for each kind of records, as the paths of a design name them.
final class CountedPlaces {
  private final Map<String, CountedPlace> roots = new LinkedHashMap<>();
  private final Map<String, CountedRows> rows = new LinkedHashMap<>();
  private final Map<String, HashSet64> distinct = new LinkedHashMap<>();
  private final Map<JsonPath, CountedKey> keys = new HashMap<>();
  private final StarDesign design;

  CountedPlaces(StarDesign design) {
    this.design = design;
    for (Kind kind : design.kinds()) {
      roots.put(kind.name(), new CountedPlace());
    }
    List<Table> tables = new ArrayList<>(design.tables());
    tables.sort(
        (a, b) -> Boolean.compare(b instanceof Table.Dimension, a instanceof Table.Dimension));
    tables.forEach(this::add);
    for (LeftOut leftOut : design.leftOut()) {
      at(leftOut.path()).isWhole = true;
    }
  }

  CountedPlace root(String kind) {
    CountedPlace root = roots.get(kind);
    if (root == null) {
      throw StarloadException.defect("The design has no kind of records \"" + kind + "\"", null);
    }
    return root;
  }

  /// Rows by table.
  Map<String, Long> rows() {
    Map<String, Long> counted = new LinkedHashMap<>();
    rows.forEach((table, found) -> counted.put(table, found.rows));
    for (Table table : design.tables()) {
      if (table instanceof Table.Dimension dimension) {
        long unknown = dimension.nullReference() == NullReference.NAMES_UNKNOWN ? 1 : 0;
        HashSet64 keysMet = distinct.getOrDefault(table.name(), new HashSet64());
        counted.put(table.name(), keysMet.size() + unknown);
      }
    }
    return counted;
  }

  void collect(Map<JsonPath, Long> values, Map<JsonPath, Long> nothings) {
    roots.forEach((kind, root) -> root.collect(JsonPath.record(kind), values, nothings));
  }

  private void add(Table table) {
    switch (table) {
      case Table.Fact fact -> rows(fact, fact.path(), false, "");
      case Table.Dimension dimension -> keys(dimension);
      case Table.Detail detail -> below(detail, detail.path(), detail.parent());
      case Table.Bridge bridge -> below(bridge, bridge.path(), bridge.parent());
    }
    for (Column column : table.columns()) {
      switch (column.origin()) {
        case Origin.Value(JsonPath path) -> cell(path, column);
        case Origin.ValueOfKind(JsonPath path, _) -> cell(path, column);
        case Origin.Attribute(var paths) -> paths.forEach(path -> cell(path, column));
        case Origin.OffsetOf(JsonPath path) -> at(path);
        case Origin.Reference(JsonPath path, _) -> at(path);
        case Origin.DayPart _,
            Origin.MapKey(),
            Origin.SurrogateKey(),
            Origin.ParentKey(),
            Origin.ParentNaturalKey _,
            Origin.Ordinal(),
            Origin.RecordHash(),
            Origin.RecordCopy(),
            Origin.LoadIdColumn() -> {}
      }
    }
  }

  private void cell(JsonPath path, Column column) {
    CountedPlace place = at(path);
    place.hasCell = true;
    if (column.type() instanceof ColumnType.Super) {
      place.isWhole = true;
      place.isKept = true;
    }
  }

  private void below(Table table, JsonPath path, String parent) {
    Table above = design.table(parent);
    boolean continues = above.paths().contains(path) && !hasPosition(table);
    boolean nested = !path.isRoot() && path.steps().getLast() instanceof JsonPath.Step.Member;
    CountedRows continued = rows.get(parent);
    // A row that a dimension's table continues stands only where the dimension has a key.
    boolean parentIsPresent = continues && (continued == null || continued.onlyPresent);
    rows(table, path, (nested && !continues) || parentIsPresent, parent);
  }

  private void rows(Table table, JsonPath path, boolean onlyPresent, String parent) {
    boolean isTop = !parent.isEmpty() && design.table(parent) instanceof Table.Dimension;
    CountedRows counted = new CountedRows(table.name(), onlyPresent, rows.get(parent), isTop);
    rows.put(table.name(), counted);
    at(path).rows.add(counted);
    if (isTop) {
      keys.entrySet().stream()
          .filter(entry -> design.table(parent).paths().contains(entry.getKey()))
          .filter(entry -> path.isAtOrBelow(entry.getKey()))
          .filter(entry -> !hasPosition(table) || !path.equals(entry.getKey()))
          .max((a, b) -> a.getKey().steps().size() - b.getKey().steps().size())
          .ifPresent(entry -> entry.getValue().tops.add(counted));
    }
  }

  /// Whether the rows are elements or members below another row, and do not go on with it.
  private static boolean hasPosition(Table table) {
    return table.columns().stream()
        .map(Column::origin)
        .anyMatch(origin -> origin instanceof Origin.Ordinal || origin instanceof Origin.MapKey);
  }

  private void keys(Table.Dimension dimension) {
    HashSet64 shared = new HashSet64();
    distinct.put(dimension.name(), shared);
    for (JsonPath path : dimension.paths()) {
      CountedKey key = new CountedKey(shared, dimension.naturalKey().size());
      at(path).keys.add(key);
      keys.put(path, key);
      for (int i = 0; i < dimension.naturalKey().size(); i++) {
        part(dimension, path, key, i);
      }
    }
  }

  private void part(Table.Dimension dimension, JsonPath feeding, CountedKey key, int index) {
    String name = dimension.naturalKey().get(index);
    for (Column column : dimension.columns()) {
      if (!column.name().equals(name)) {
        continue;
      }
      if (column.origin() instanceof Origin.DayPart(var part) && part == CalendarPart.DAY) {
        at(feeding).parts.add(new CountedPlace.Part(key, index, column.type(), true));
      } else if (column.origin() instanceof Origin.Attribute(var paths)) {
        for (JsonPath path : paths) {
          boolean isHere =
              dimension.paths().stream()
                  .filter(path::isAtOrBelow)
                  .max((a, b) -> a.steps().size() - b.steps().size())
                  .map(feeding::equals)
                  .orElse(false);
          if (isHere) {
            at(path).parts.add(new CountedPlace.Part(key, index, column.type(), false));
          }
        }
      }
    }
  }

  private CountedPlace at(JsonPath path) {
    return root(path.kind()).at(path);
  }
}
