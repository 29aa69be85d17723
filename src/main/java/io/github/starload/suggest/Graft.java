package io.github.starload.suggest;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NodeRole;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.MapProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.type.Widening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Proposes one part of a design anew, with a role that a person has set.
final class Graft {
  private final StarDesign design;
  private final PathProfile node;
  private final Owner owner;
  private final Layout layout;
  private final List<Table> tables;

  private Graft(StarDesign design, PathProfile node, Owner owner, Map<JsonPath, NodeRole> set) {
    this.design = design;
    this.node = node;
    this.owner = owner;
    this.layout = new Layout(set);
    this.tables = new ArrayList<>(new Pruning(node.path()).tables(design));
    tables.forEach(table -> layout.tableNames.reserve(table.name()));
  }

  static StarDesign graft(StarDesign design, Profile profile, JsonPath path, NodeRole role) {
    JsonPath at = node(path);
    PathProfile node =
        find(profile, at)
            .filter(found -> !found.path().isRoot())
            .orElseThrow(
                () ->
                    Owner.refused(
                        path,
                        role,
                        at.isRoot() ? "records always have a table" : "the data has no such path",
                        "Choose another path"));
    RolesPossible.refusal(node, role)
        .ifPresent(
            reason -> {
              throw Owner.refused(at, role, reason, "Choose another role");
            });
    Owner owner = Owner.of(design, at, role);
    boolean dimension = role == NodeRole.DIMENSION || role == NodeRole.BRIDGE_AND_DIMENSION;
    if (owner.table() instanceof Table.Dimension && dimension && !Shapes.isOnlyArray(node)) {
      throw Owner.refused(
          at, role, "a dimension does not refer to another", "Keep it as columns or a detail");
    }
    Map<JsonPath, NodeRole> set = new HashMap<>(Map.of(at, role));
    node.elements().ifPresent(elements -> set.put(elements.path(), role));
    if (role == NodeRole.COLUMNS && Shapes.isOnlyObject(node)) {
      // Its key alone would name the dimension otherwise.
      References.wanted(node).ifPresent(place -> set.put(place.key().path(), role));
    }
    Graft graft = new Graft(design, node, owner, set);
    graft.dimensions(References.find(new Kinds(profile, design.dataset()), set));
    return graft.finished();
  }

  /// The node that a path names: the array or map itself for its elements or members.
  static JsonPath node(JsonPath path) {
    JsonPath node = path;
    while (Shapes.isElement(node) || Shapes.isEntry(node)) {
      node = node.parent();
    }
    return node;
  }

  private static Optional<PathProfile> find(Profile profile, JsonPath path) {
    Optional<PathProfile> at =
        profile.kinds().stream()
            .map(KindProfile::root)
            .filter(root -> root.path().kind().equals(path.kind()))
            .findFirst();
    for (JsonPath.Step step : path.steps()) {
      at =
          at.flatMap(
              above ->
                  switch (step) {
                    case JsonPath.Step.Member(String name) ->
                        Optional.ofNullable(above.members().get(name));
                    case JsonPath.Step.Elements() -> above.elements();
                    case JsonPath.Step.AnyMember() -> above.map().map(MapProfile::values);
                  });
    }
    return at;
  }

  /// Lets the places of the node refer to dimensions: to those that share their values, else to new
  /// ones.
  private void dimensions(List<References.Group> groups) {
    for (References.Group group : groups) {
      List<Place> mine = group.places().stream().filter(this::isMine).toList();
      if (mine.isEmpty()) {
        continue;
      }
      Optional<Table> shared =
          tables.stream()
              .filter(Table.Dimension.class::isInstance)
              .filter(t -> group.places().stream().anyMatch(p -> t.paths().contains(p.path())))
              .findFirst();
      if (shared.isPresent()) {
        mine.forEach(place -> join(shared.get().name(), place.withoutAttributes(), group));
      } else {
        Dimensions.Named named =
            Dimensions.name(new References.Group(group.entity(), mine, group.type()), layout);
        tables.add(afterDimensions(), named.draft(layout));
      }
    }
  }

  private boolean isMine(Place place) {
    return place.path().isAtOrBelow(node.path());
  }

  private int afterDimensions() {
    int place = 0;
    while (place < tables.size()
        && (tables.get(place) instanceof Table.Fact
            || tables.get(place) instanceof Table.Dimension)) {
      place++;
    }
    return place;
  }

  /// Makes a place feed a dimension that is there, by its key.
  private void join(String dimension, Place place, References.Group group) {
    layout.refer(place, dimension, group.entity());
    tables.replaceAll(
        table -> {
          if (!table.name().equals(dimension)) {
            return table;
          }
          List<JsonPath> paths = new ArrayList<>(table.paths());
          paths.add(place.path());
          return Pruning.with(
              table,
              paths,
              table.columns().stream()
                  .map(c -> table.naturalKey().contains(c.name()) ? joined(c, place) : c)
                  .toList());
        });
    layout.evidence.add(
        new Evidence(place.path(), dimension, Reasons.names(place, Optional.empty())));
  }

  private static Column joined(Column key, Place place) {
    if (!(key.origin() instanceof Origin.Attribute(List<JsonPath> before))) {
      return key;
    }
    List<JsonPath> paths = new ArrayList<>(before);
    paths.add(place.path());
    return new Column(
        key.name(),
        Widening.join(key.type(), place.key().type().orElseThrow()),
        key.nullable(),
        new Origin.Attribute(paths),
        key.contract());
  }

  private StarDesign finished() {
    Table table =
        tables.stream()
            .filter(t -> t.name().equals(owner.table().name()))
            .findFirst()
            .orElseThrow();
    TableDraft draft =
        TableDraft.of(
            table,
            table.surrogateKey().replaceFirst("(?<=.)_key$", ""),
            table instanceof Table.Dimension ? TableDraft.Holder.DIMENSION : TableDraft.Holder.ROW);
    int above = owner.rows().names().size();
    List<String> names = node.path().names();
    layout.member(node, draft, names.subList(above, names.size()));
    layout.settle(draft, owner.rows());
    tables.replaceAll(t -> t.name().equals(table.name()) ? with(t, draft) : t);
    tables.addAll(layout.below);
    Map<String, Contract> contracts = new TreeMap<>(design.contracts());
    contracts.keySet().removeIf(name -> tables.stream().noneMatch(t -> t.name().equals(name)));
    return new StarDesign(
        design.dataset(),
        design.kinds(),
        tables,
        leftOut(),
        design.contract(),
        contracts,
        design.text(),
        design.rejectLimit(),
        evidence());
  }

  /// The new columns take the place of the old.
  private Table with(Table table, TableDraft draft) {
    List<Column> kept = table.columns();
    List<Column> all = draft.finished();
    List<Column> added = all.subList(kept.size() - 1, all.size() - 1);
    Pruning pruning = new Pruning(node.path());
    int place = 0;
    for (Column column : owner.table().columns()) {
      if (pruning.touches(column) || column.origin() instanceof Origin.LoadIdColumn) {
        break;
      }
      place++;
    }
    List<Column> columns = new ArrayList<>(kept);
    columns.addAll(Math.min(place, kept.size() - 1), added);
    return Pruning.with(table, table.paths(), columns);
  }

  private List<LeftOut> leftOut() {
    List<LeftOut> left = new ArrayList<>(design.leftOut());
    left.removeIf(l -> l.path().isAtOrBelow(node.path()));
    left.addAll(layout.leftOut);
    return left;
  }

  private List<Evidence> evidence() {
    List<Evidence> left = new ArrayList<>(design.evidence());
    left.removeIf(
        e ->
            e.path().isAtOrBelow(node.path())
                || tables.stream().noneMatch(t -> t.name().equals(e.table())));
    left.addAll(layout.evidence);
    return Suggester.inTableOrder(left, tables);
  }
}
