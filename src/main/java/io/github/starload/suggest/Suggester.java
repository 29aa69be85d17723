package io.github.starload.suggest;

import io.github.starload.design.Evidence;
import io.github.starload.design.Kind;
import io.github.starload.design.NodeRole;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPointer;
import io.github.starload.problem.DrawingThread;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Proposes a star for a profile by the rules of `design.md` section 5.
///
/// The records of each kind become a fact, or a dimension where another kind names them by their
/// key. Nested objects become columns of their parent, or a dimension where they repeat by a key;
/// arrays of objects details, arrays of identifiers bridges with a dimension, scalars that refer to
/// identifiers dimensions, places that share their values one conformed dimension. Objects used as
/// maps become details with a key column. What never holds anything is left out by name; what has
/// no one shape is kept whole as SUPER. The same profile gives the same design.
public final class Suggester {
  private Suggester() {}

  /// The proposed design, named after its sources.
  public static StarDesign suggest(Profile profile) {
    DrawingThread.keepOff("suggest a design");
    String dataset = DatasetName.of(profile);
    Kinds kinds = new Kinds(profile, dataset);
    Map<JsonPath, NodeRole> set = Map.of();
    Layout layout = new Layout(set);
    Map<String, Kinds.Kind> facts = new LinkedHashMap<>();
    for (Kinds.Kind kind : kinds.all()) {
      if (!kinds.isDimension(kind)) {
        facts.put(layout.tableNames.take(List.of("fact", kind.entity())), kind);
      }
    }
    List<Dimensions.Named> dimensions =
        References.find(kinds, set).stream().map(group -> Dimensions.name(group, layout)).toList();
    List<Table> tables = new ArrayList<>();
    facts.forEach((name, kind) -> tables.add(fact(name, kind, dataset, layout)));
    dimensions.forEach(dimension -> tables.add(dimension.draft(layout)));
    kinds.all().stream()
        .filter(kinds::isDimension)
        .forEach(kind -> layout.evidence.add(records(kind, dimensions)));
    tables.addAll(layout.below);
    return StarDesign.proposed(
        dataset,
        profile.kinds().stream()
            .map(
                kind ->
                    new Kind(
                        kind.root().path().kind(), kind.recordsAt().map(JsonPointer::toString)))
            .toList(),
        tables,
        layout.leftOut,
        inTableOrder(layout.evidence, tables));
  }

  /// The same design with everything at or below a path proposed anew, in a role that a person has
  /// set. Other tables and columns stay as they are, with the names that they have.
  ///
  /// @param path of a node; the elements of an array and the members of a map stand for the array
  ///     and the map
  /// @throws StarloadException of kind INPUT if the node cannot have the role, or is a natural key,
  ///     or lies in what is kept whole or left out
  public static StarDesign graft(StarDesign design, Profile profile, JsonPath path, NodeRole role) {
    DrawingThread.keepOff("change a design");
    return Graft.graft(design, profile, path, role);
  }

  private static Table fact(String name, Kinds.Kind kind, String dataset, Layout layout) {
    TableDraft draft = TableDraft.of(name, kind.entity(), TableDraft.Holder.ROW);
    kind.key()
        .ifPresentOrElse(
            key -> {
              draft.key(key.path().names(), Types.of(key), new Origin.Value(key.path()));
              layout.evidence.add(new Evidence(key.path(), name, Reasons.recordKey(key)));
            },
            () -> {
              draft.key(
                  List.of("record_hash"), new ColumnType.Varchar(32), new Origin.RecordHash());
              draft.key(List.of("record_copy"), new ColumnType.Int(), new Origin.RecordCopy());
              layout.evidence.add(new Evidence(kind.root().path(), name, Reasons.noRecordKey()));
            });
    kind.repeatedKey()
        .ifPresent(
            key -> layout.evidence.add(new Evidence(key.path(), name, Reasons.repeatedKey(key))));
    layout.row(kind.root(), draft);
    layout.settle(draft, kind.root().path());
    String grain =
        "One row for each record of "
            + (kind.name().isEmpty() ? dataset : kind.name())
            + ", identified by "
            + String.join(" and ", draft.naturalKey())
            + ".";
    return new Table.Fact(name, kind.root().path(), draft.finished(), draft.naturalKey(), grain);
  }

  private static Evidence records(Kinds.Kind kind, List<Dimensions.Named> dimensions) {
    PathProfile root = kind.root();
    String name =
        dimensions.stream()
            .filter(d -> d.group().places().stream().anyMatch(p -> p.path().equals(root.path())))
            .map(Dimensions.Named::name)
            .findFirst()
            .orElseThrow();
    return new Evidence(root.path(), name, Reasons.records(kind));
  }

  static List<Evidence> inTableOrder(List<Evidence> evidence, List<Table> tables) {
    Map<String, Integer> order = new HashMap<>();
    tables.forEach(table -> order.put(table.name(), order.size()));
    return evidence.stream()
        .sorted(Comparator.comparingInt(e -> order.getOrDefault(e.table(), tables.size())))
        .toList();
  }
}
