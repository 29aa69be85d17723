package io.github.starload.ui.design;

import io.github.starload.design.Column;
import io.github.starload.design.NodeRole;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.MapProfile;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.edit.Roles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A node of the JSON tree: what was seen there, and what becomes of it.
///
/// @param label the last step of the path
/// @param type in words; of mixed values all kinds
/// @param count of values that are not null
/// @param empty nulls, and objects that lack it
/// @param distinct in words, empty where nothing is distinct
/// @param table the role of the first table whose rows it makes; empty if it makes none
/// @param places columns and tables that it fills, such as `fact_launch.id`
record PathNode(
    PathProfile at,
    String label,
    String type,
    long count,
    long empty,
    String distinct,
    NodeRole role,
    String table,
    List<Selection> places,
    List<PathNode> children) {

  JsonPath path() {
    return at.path();
  }

  /// What becomes of it, in a word or two.
  String becomes() {
    if (path().isRoot()) {
      return table;
    }
    boolean members = role == NodeRole.COLUMNS && !children.isEmpty();
    return members ? DesignWords.MEMBERS.text() : DesignText.role(role);
  }

  /// Whether values of several kinds stand here.
  boolean isMixed() {
    return at.kinds().size() > 1;
  }

  /// One root a kind of records.
  static List<PathNode> roots(Profile profile, StarDesign design) {
    Map<JsonPath, List<Selection>> places = places(design);
    return profile.kinds().stream()
        .map(KindProfile::root)
        .map(root -> node(root, 0, design, places))
        .toList();
  }

  private static PathNode node(
      PathProfile at, long absent, StarDesign design, Map<JsonPath, List<Selection>> places) {
    Occurrences seen = at.occurrences();
    List<PathNode> children = new ArrayList<>();
    long objects = seen.objects() + seen.emptyObjects();
    if (at.map().isPresent()) {
      MapProfile map = at.map().get();
      children.add(node(map.values(), 0, design, places));
    } else {
      for (PathProfile member : at.members().values()) {
        long lacking = Math.max(0, objects - member.occurrences().total());
        children.add(node(member, lacking, design, places));
      }
    }
    at.elements().ifPresent(each -> children.add(node(each, 0, design, places)));
    return new PathNode(
        at,
        DesignText.label(at.path()),
        DesignText.type(at),
        seen.total() - seen.nulls(),
        seen.nulls() + absent,
        seen.scalars() == 0 ? "" : DesignText.distinct(at),
        Roles.of(design, at.path()),
        rows(design, at.path()),
        places.getOrDefault(at.path(), List.of()),
        List.copyOf(children));
  }

  private static String rows(StarDesign design, JsonPath path) {
    return design.tables().stream()
        .filter(table -> table.paths().contains(path))
        .map(Table::role)
        .findFirst()
        .orElse("");
  }

  /// What each path fills: the table that it makes rows of first.
  private static Map<JsonPath, List<Selection>> places(StarDesign design) {
    Map<JsonPath, List<Selection>> places = new HashMap<>();
    for (Table table : design.tables()) {
      for (JsonPath path : table.paths()) {
        places
            .computeIfAbsent(path, _ -> new ArrayList<>())
            .add(new Selection.OfTable(table.name()));
      }
      for (Column column : table.columns()) {
        for (JsonPath path : OriginPaths.of(column.origin())) {
          places
              .computeIfAbsent(path, _ -> new ArrayList<>())
              .add(new Selection.OfColumn(table.name(), column.name()));
        }
      }
    }
    return places;
  }
}
