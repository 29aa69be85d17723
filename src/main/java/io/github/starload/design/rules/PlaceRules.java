package io.github.starload.design.rules;

import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import java.util.HashSet;

/// Where a table stands: in the data, and after its parent.
final class PlaceRules {
  private final StarDesign design;
  private final int index;
  private final Table table;
  private final String at;
  private final Problems problems;

  PlaceRules(StarDesign design, int index, String at, Problems problems) {
    this.design = design;
    this.index = index;
    this.table = design.tables().get(index);
    this.at = at;
    this.problems = problems;
  }

  void check() {
    switch (table) {
      case Table.Fact fact -> {
        if (!fact.path().isRoot()) {
          refuse(".path", "is a fact at " + fact.path() + ", which is no record", "");
        }
      }
      case Table.Dimension dimension -> dimension(dimension);
      case Table.Detail detail -> belowParent(detail.path(), detail.parent());
      case Table.Bridge bridge -> bridge(bridge);
    }
  }

  private void dimension(Table.Dimension dimension) {
    if (dimension.paths().isEmpty()
        || new HashSet<>(dimension.paths()).size() < dimension.paths().size()) {
      refuse(".paths", "is fed by no path, or by one twice", "");
    }
    for (JsonPath path : dimension.paths()) {
      if (!path.isRoot() && !isReferred(path)) {
        refuse(
            ".paths",
            "is fed by " + path + ", and no column refers to it from there",
            "Remove the path, or set its role again");
      }
    }
  }

  private boolean isReferred(JsonPath path) {
    Origin reference = new Origin.Reference(path, table.name());
    return design.tables().stream()
        .flatMap(t -> t.columns().stream())
        .anyMatch(column -> column.origin().equals(reference));
  }

  private void bridge(Table.Bridge bridge) {
    belowParent(bridge.path(), bridge.parent());
    if (!bridge.path().isRoot() && bridge.path().steps().getLast() instanceof Step.Member) {
      refuse(".path", "is a bridge at " + bridge.path() + ", which is no array or map", "");
    }
    boolean joins =
        bridge.columns().stream()
            .anyMatch(
                c ->
                    c.origin() instanceof Origin.Reference(_, String dimension)
                        && dimension.equals(bridge.dimension()));
    if (!joins) {
      refuse(".dimension", "has no column that refers to dimension " + bridge.dimension(), "");
    }
  }

  private void belowParent(JsonPath path, String parent) {
    boolean before =
        design.tables().subList(0, index).stream().anyMatch(t -> t.name().equals(parent));
    if (!before) {
      refuse(
          ".parent",
          "has the parent " + parent + ", which does not stand before it",
          "Put the parent before it");
    } else if (design.table(parent).paths().stream()
        .noneMatch(base -> Steps.oneTableBelow(base, path))) {
      refuse(
          ".path",
          "is at " + path + ", which does not lie right below its parent " + parent,
          "Rows of the parent are made at " + design.table(parent).paths());
    }
    boolean hasParentKey =
        table.columns().stream().anyMatch(c -> c.origin() instanceof Origin.ParentKey);
    if (!hasParentKey) {
      refuse(".columns", "has no column with its parent's surrogate key", "");
    }
  }

  private void refuse(String member, String why, String todo) {
    problems.add(at + member, "Table " + table.name() + " " + why, todo);
  }
}
