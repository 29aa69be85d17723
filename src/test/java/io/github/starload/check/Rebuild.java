package io.github.starload.check;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Joins the rows of all tables back by their keys into the records that they came from.
final class Rebuild {
  private final StarDesign design;

  /// Rows of details and bridges by table and the key of their parent.
  private final Map<String, Map<String, List<String[]>>> below = new HashMap<>();

  /// Rows of dimensions by table and key.
  private final Map<String, Map<String, String[]>> dimensions = new HashMap<>();

  private final Map<String, List<String[]>> rows;

  Rebuild(StarDesign design, Map<String, List<String[]>> rows) {
    this.design = design;
    this.rows = rows;
    for (Table table : design.tables()) {
      for (String[] row : rows.get(table.name())) {
        switch (table) {
          case Table.Fact _ -> {}
          case Table.Dimension _ ->
              dimensions.computeIfAbsent(table.name(), _ -> new HashMap<>()).put(row[0], row);
          case Table.Detail _, Table.Bridge _ ->
              below
                  .computeIfAbsent(table.name(), _ -> new HashMap<>())
                  .computeIfAbsent(
                      row[position(table, new Origin.ParentKey())], _ -> new ArrayList<>())
                  .add(row);
        }
      }
    }
  }

  /// The records of a kind in normal form; those that only feed a dimension come once a key.
  List<String> records(String kind) {
    JsonPath record = JsonPath.record(kind);
    List<String> records = new ArrayList<>();
    boolean hasFact =
        design.tables().stream()
            .anyMatch(table -> table instanceof Table.Fact && table.paths().contains(record));
    for (Table table : design.tables()) {
      boolean holds =
          table.paths().contains(record)
              && (hasFact ? table instanceof Table.Fact : table instanceof Table.Dimension);
      if (holds) {
        for (String[] row : rows.get(table.name())) {
          Rebuilt rebuilt = new Rebuilt();
          fill(table, row, record, rebuilt);
          records.add(rebuilt.toString());
        }
      }
    }
    return records;
  }

  private void fill(Table table, String[] row, JsonPath base, Rebuilt into) {
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (row[i] == null) {
        continue;
      }
      String cell = row[i];
      switch (column.origin()) {
        case Origin.Value(JsonPath path) -> Shape.cell(cell, column.type(), go(into, base, path));
        case Origin.ValueOfKind(JsonPath path, ScalarKind _) ->
            Shape.cell(cell, column.type(), go(into, base, path));
        case Origin.Attribute(var paths) ->
            paths.stream()
                .filter(path -> belongs(table, path, base))
                .forEach(path -> Shape.cell(cell, column.type(), go(into, base, path)));
        case Origin.Reference(JsonPath path, String name) -> {
          String[] dimension = dimensions.get(name).get(cell);
          fill(design.table(name), dimension, path, go(into, base, path));
        }
        case Origin.OffsetOf _,
            Origin.DayPart _,
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
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).origin() instanceof Origin.OffsetOf(JsonPath path) && row[i] != null) {
        go(into, base, path).append(Shape.offsetMark(row[i]));
      }
    }
    for (Table other : design.tables()) {
      switch (other) {
        case Table.Detail detail ->
            below(detail, detail.path(), detail.parent(), table, row, base, into);
        case Table.Bridge bridge ->
            below(bridge, bridge.path(), bridge.parent(), table, row, base, into);
        case Table.Fact _, Table.Dimension _ -> {}
      }
    }
  }

  private void below(
      Table other,
      JsonPath path,
      String parent,
      Table table,
      String[] row,
      JsonPath base,
      Rebuilt into) {
    boolean hasPosition =
        position(other, new Origin.Ordinal()) >= 0 || position(other, new Origin.MapKey()) >= 0;
    JsonPath from = hasPosition ? path.parent() : path;
    if (!parent.equals(table.name()) || !belongs(table, from, base)) {
      return;
    }
    List<String[]> found =
        new ArrayList<>(below.getOrDefault(other.name(), Map.of()).getOrDefault(row[0], List.of()));
    int ordinal = position(other, new Origin.Ordinal());
    int mapKey = position(other, new Origin.MapKey());
    if (ordinal >= 0) {
      found.sort(Comparator.comparingInt(cells -> Integer.parseInt(cells[ordinal])));
    }
    for (String[] cells : found) {
      if (ordinal >= 0) {
        fill(other, cells, path, go(into, base, path.parent()).newElement());
      } else if (mapKey >= 0) {
        fill(other, cells, path, go(into, base, path.parent()).member(cells[mapKey]));
      } else {
        fill(other, cells, path, go(into, base, path));
      }
    }
  }

  /// Whether a path is told by rows that stand at a place: of the places that feed a dimension, the
  /// nearest above it.
  private static boolean belongs(Table table, JsonPath path, JsonPath base) {
    return table.paths().stream()
        .filter(path::isAtOrBelow)
        .max(Comparator.comparingInt(above -> above.steps().size()))
        .map(base::equals)
        .orElse(false);
  }

  private static Rebuilt go(Rebuilt from, JsonPath base, JsonPath path) {
    Rebuilt at = from;
    for (Step step : path.steps().subList(base.steps().size(), path.steps().size())) {
      if (!(step instanceof Step.Member(String name))) {
        throw new IllegalArgumentException(path + " is no column of a row at " + base);
      }
      at = at.member(name);
    }
    return at;
  }

  private static int position(Table table, Origin origin) {
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).origin().equals(origin)) {
        return i;
      }
    }
    return -1;
  }
}
