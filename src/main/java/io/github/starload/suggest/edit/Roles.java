package io.github.starload.suggest.edit;

import io.github.starload.design.Column;
import io.github.starload.design.NodeRole;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.Suggester;
import io.github.starload.type.ColumnType;
import java.util.List;

/// Reads the role of a node off a design.
public final class Roles {
  private Roles() {}

  /// The role that is proposed for a path of the data; SUPER where it would be left out.
  static NodeRole proposed(Profile profile, JsonPath path) {
    NodeRole role = of(Suggester.suggest(profile), path);
    return role == NodeRole.LEFT_OUT ? NodeRole.SUPER : role;
  }

  /// The role of a path in a design; an array has that of its elements.
  public static NodeRole of(StarDesign design, JsonPath path) {
    for (Table table : design.tables()) {
      for (JsonPath rows : List.of(path, path.elements(), path.anyMember())) {
        boolean feeds = table.paths().contains(rows);
        switch (table) {
          case Table.Bridge _ when feeds -> {
            return NodeRole.BRIDGE_AND_DIMENSION;
          }
          case Table.Detail _ when feeds -> {
            boolean nested =
                rows.equals(path)
                    && !path.isRoot()
                    && path.steps().getLast() instanceof Step.Member;
            return nested ? NodeRole.ONE_TO_ONE : NodeRole.DETAIL;
          }
          case Table.Dimension _ when feeds && rows.equals(path) && !isBridged(design, path) -> {
            return NodeRole.DIMENSION;
          }
          case Table.Fact _, Table.Dimension _, Table.Detail _, Table.Bridge _ -> {}
        }
      }
      for (Column column : table.columns()) {
        boolean whole = column.type() instanceof ColumnType.Super;
        if (whole && OriginPaths.of(column.origin()).stream().anyMatch(path::isAtOrBelow)) {
          return NodeRole.SUPER;
        }
      }
    }
    return design.leftOut().stream().anyMatch(left -> path.isAtOrBelow(left.path()))
        ? NodeRole.LEFT_OUT
        : NodeRole.COLUMNS;
  }

  private static boolean isBridged(StarDesign design, JsonPath path) {
    return design.tables().stream()
        .anyMatch(table -> table instanceof Table.Bridge bridge && bridge.path().equals(path));
  }
}
