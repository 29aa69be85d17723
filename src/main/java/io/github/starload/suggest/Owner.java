package io.github.starload.suggest;

import io.github.starload.design.Column;
import io.github.starload.design.NodeRole;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.type.ColumnType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The table that holds a node, and the place of its rows above the node.
///
/// @param table as it stands in the design
/// @param rows the path of the rows that the node lies in
record Owner(Table table, JsonPath rows) {

  /// Finds the table that holds a node, or would hold it if it were not left out.
  ///
  /// @throws StarloadException of kind INPUT if the node is a key or lies in what is kept whole
  static Owner of(StarDesign design, JsonPath node, NodeRole role) {
    refuseKeys(design, node, role);
    refuseInside(design, node, role);
    Pruning pruning = new Pruning(node);
    return design.tables().stream()
        .flatMap(table -> rows(table, node).map(rows -> new Owner(table, rows)).stream())
        .max(
            Comparator.comparingInt((Owner owner) -> owner.holds(design, pruning, node))
                .thenComparingInt(owner -> owner.rows().steps().size())
                .thenComparingInt(owner -> -design.tables().indexOf(owner.table())))
        .orElseThrow(
            () -> refused(node, role, "no table holds its records", "Choose another path"));
  }

  /// Where the node lies in the rows of a table, if it does; the deepest place of several.
  private static Optional<JsonPath> rows(Table table, JsonPath node) {
    return table.paths().stream()
        .filter(path -> node.isAtOrBelow(path) && !node.equals(path))
        .max(Comparator.comparingInt(path -> path.steps().size()));
  }

  /// 1 if the table has columns of the node, or tables below it for the node, else 0.
  private int holds(StarDesign design, Pruning pruning, JsonPath node) {
    boolean columns = table.columns().stream().anyMatch(pruning::touches);
    boolean tables =
        design.tables().stream()
            .filter(below -> below.paths().stream().anyMatch(p -> p.isAtOrBelow(node)))
            .anyMatch(below -> table.name().equals(parent(below)));
    return columns || tables ? 1 : 0;
  }

  private static String parent(Table table) {
    return switch (table) {
      case Table.Detail detail -> detail.parent();
      case Table.Bridge bridge -> bridge.parent();
      case Table.Fact _, Table.Dimension _ -> "";
    };
  }

  private static void refuseKeys(StarDesign design, JsonPath node, NodeRole role) {
    for (Table table : design.tables()) {
      boolean isKey =
          table.columns().stream()
              .filter(column -> table.naturalKey().contains(column.name()))
              .flatMap(column -> paths(column).stream())
              .filter(path -> path.isAtOrBelow(node))
              .anyMatch(
                  path ->
                      table.paths().stream()
                          .noneMatch(p -> p.isAtOrBelow(node) && path.isAtOrBelow(p)));
      if (isKey) {
        throw refused(
            node,
            role,
            "it is the natural key of " + table.name(),
            "Choose another key for that table first");
      }
    }
  }

  private static void refuseInside(StarDesign design, JsonPath node, NodeRole role) {
    for (Table table : design.tables()) {
      for (Column column : table.columns()) {
        boolean inside =
            column.type() instanceof ColumnType.Super
                && paths(column).stream().anyMatch(p -> node.isAtOrBelow(p) && !node.equals(p));
        if (inside) {
          throw refused(
              node,
              role,
              "it lies in " + table.name() + "." + column.name() + ", which is kept whole",
              "Give what is kept whole another role first");
        }
      }
    }
    design.leftOut().stream()
        .map(left -> Graft.node(left.path()))
        .filter(left -> node.isAtOrBelow(left) && !node.equals(left))
        .findFirst()
        .ifPresent(
            left -> {
              throw refused(
                  node,
                  role,
                  "it lies in " + left + ", which is left out",
                  "Give what is left out another role first");
            });
  }

  private static List<JsonPath> paths(Column column) {
    return switch (column.origin()) {
      case Origin.Value(JsonPath at) -> List.of(at);
      case Origin.Attribute(List<JsonPath> all) -> all;
      case Origin.ValueOfKind _,
          Origin.OffsetOf _,
          Origin.Reference _,
          Origin.SurrogateKey(),
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.Ordinal(),
          Origin.MapKey(),
          Origin.DayPart _,
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          List.of();
    };
  }

  static StarloadException refused(JsonPath node, NodeRole role, String reason, String todo) {
    String as =
        switch (role) {
          case COLUMNS -> "columns";
          case ONE_TO_ONE -> "a one-to-one table";
          case DETAIL -> "a detail";
          case DIMENSION -> "a dimension";
          case BRIDGE_AND_DIMENSION -> "a bridge and a dimension";
          case SUPER -> "a SUPER column";
          case LEFT_OUT -> "left out";
        };
    return StarloadException.input(
        "Cannot make " + node + " " + as + ": " + reason, Location.NOWHERE, todo);
  }
}
