package io.github.starload.design.rules;

import io.github.starload.design.Column;
import io.github.starload.design.Kind;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Every path goes to one end: it feeds one table, or it is left out and fills nothing.
final class PathRules {
  private final StarDesign design;
  private final Problems problems;

  PathRules(StarDesign design, Problems problems) {
    this.design = design;
    this.problems = problems;
  }

  void check() {
    Set<String> kinds = design.kinds().stream().map(Kind::name).collect(Collectors.toSet());
    Map<JsonPath, String> fed = new HashMap<>();
    for (int i = 0; i < design.tables().size(); i++) {
      Table table = design.tables().get(i);
      String at = "$.tables[" + i + "]";
      for (JsonPath path : table.paths()) {
        String other = fed.putIfAbsent(path, table.name());
        if (other != null && !shares(table) && !shares(design.table(other))) {
          problems.add(
              at, path + " feeds two tables, " + other + " and " + table.name(), "Leave it to one");
        }
        if (!kinds.contains(path.kind())) {
          problems.add(
              at, "Table " + table.name() + " is fed by " + path + ", of an unknown kind", "");
        }
      }
    }
    Set<JsonPath> leftOut = new HashSet<>();
    for (int i = 0; i < design.leftOut().size(); i++) {
      LeftOut left = design.leftOut().get(i);
      String at = "$.leftOut[" + i + "]";
      if (!leftOut.add(left.path())) {
        problems.add(at + ".path", left.path() + " is left out twice", "Delete one of them");
      }
      if (left.occurrences() < 0) {
        problems.add(at + ".occurrences", left.path() + " is left out less than 0 times", "");
      }
      if (!kinds.contains(left.path().kind())) {
        problems.add(at + ".path", left.path() + " is left out, of an unknown kind", "");
      }
      leftOut(left.path(), at + ".path");
    }
  }

  /// The elements of a bridge feed its dimension too, and a detail may hold further columns of its
  /// parent's rows, at the same path.
  private boolean shares(Table table) {
    return switch (table) {
      case Table.Fact _, Table.Dimension _ -> false;
      case Table.Detail detail ->
          Columns.table(design, detail.parent())
              .map(parent -> parent.paths().contains(detail.path()))
              .orElse(true);
      case Table.Bridge _ -> true;
    };
  }

  private void leftOut(JsonPath path, String at) {
    for (Table table : design.tables()) {
      for (JsonPath feeding : table.paths()) {
        if (feeding.isAtOrBelow(path)) {
          problems.add(
              at, path + " is left out, but " + feeding + " feeds table " + table.name(), "");
          return;
        }
      }
      for (Column column : table.columns()) {
        if (fills(column, path)) {
          problems.add(
              at,
              path
                  + " is left out, but fills column "
                  + column.name()
                  + " of table "
                  + table.name(),
              "Take it in, or remove the column");
          return;
        }
      }
    }
  }

  private static boolean fills(Column column, JsonPath path) {
    List<JsonPath> paths = OriginPaths.of(column.origin());
    boolean whole =
        column.type() instanceof ColumnType.Super && !(column.origin() instanceof Origin.OffsetOf);
    return paths.stream()
        .anyMatch(filled -> filled.isAtOrBelow(path) || (whole && path.isAtOrBelow(filled)));
  }
}
