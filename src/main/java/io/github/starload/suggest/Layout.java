package io.github.starload.suggest;

import io.github.starload.design.Evidence;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NodeRole;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.MapProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Walks down from a row and lays out what stands there: into columns of its table, tables below
/// it, references, or by name into what is left out.
final class Layout {
  final TableNames tableNames = new TableNames();
  final List<Table> below = new ArrayList<>();
  final List<LeftOut> leftOut = new ArrayList<>();
  final List<Evidence> evidence = new ArrayList<>();

  private final Map<JsonPath, NodeRole> set;
  private final Map<JsonPath, Reference> references = new HashMap<>();

  /// A dimension that a place refers to.
  private record Reference(String dimension, String entity, Place place) {}

  /// @param set roles that a person has set
  Layout(Map<JsonPath, NodeRole> set) {
    this.set = Map.copyOf(set);
  }

  /// Makes the values at a place refer to a dimension.
  void refer(Place place, String dimension, String entity) {
    references.put(place.path(), new Reference(dimension, entity, place));
  }

  /// Adds what stands at a record, an element or a member of a map.
  void row(PathProfile at, TableDraft draft) {
    if (at.occurrences().total() == 0 || Shapes.isVoid(at)) {
      return;
    }
    Reference reference = references.get(at.path());
    if (reference != null) {
      reference(reference, at, draft, List.of(reference.entity()));
    } else if (at.map().isPresent()) {
      rows(at, draft, List.of("entry"));
    } else if (Shapes.isOnlyObject(at)) {
      members(at, draft, List.of());
    } else if (Shapes.isEntry(at.path()) && Shapes.isTabular(at)) {
      rows(at, draft, List.of("item"));
    } else {
      value(at, draft, List.of("value"));
    }
  }

  /// Adds the members of the object that makes a row, or only some of them.
  void members(PathProfile at, TableDraft draft, List<String> words) {
    at.members().forEach((name, member) -> member(member, draft, with(words, name)));
  }

  /// Adds one member of an object.
  ///
  /// @param words the names on the way from the row
  void member(PathProfile at, TableDraft draft, List<String> words) {
    Reference reference = references.get(at.path());
    NodeRole role = set.get(at.path());
    if (role == NodeRole.LEFT_OUT) {
      leaveOut(at, "It was set to be left out.");
    } else if (role == NodeRole.SUPER) {
      whole(at, draft, words, "It was set to be kept whole.");
    } else if (draft.holdsKey(at.path())) {
      if (reference != null) {
        reference(reference, at, draft, words);
      }
    } else if (Shapes.neverHolds(at)) {
      leaveOut(at, "It never holds anything in this data.");
    } else if (reference != null) {
      reference(reference, at, draft, words);
    } else if (Shapes.isTooDeep(at)) {
      whole(at, draft, words, Reasons.tooDeep(at));
    } else if (role == NodeRole.ONE_TO_ONE) {
      oneToOne(at, draft, words);
    } else if (at.map().isPresent() && role != NodeRole.COLUMNS) {
      rows(at, draft, words);
    } else if (Shapes.isOnlyObject(at)) {
      members(at, draft, words);
    } else if (Shapes.isTabular(at) || (role == NodeRole.DETAIL && Shapes.isOnlyArray(at))) {
      rows(at, draft, words);
    } else {
      value(at, draft, words);
    }
  }

  /// Settles the columns of a table; those past the limit go to tables with the same rows.
  ///
  /// @param path of the rows
  void settle(TableDraft draft, JsonPath path) {
    List<TableDraft.Waiting> rest = draft.overflow();
    while (!rest.isEmpty()) {
      String name = tableNames.take(List.of(draft.name(), "more"));
      TableDraft more = TableDraft.of(name, name, TableDraft.Holder.ROW);
      more.below(draft);
      rest.forEach(more::adopt);
      evidence.add(new Evidence(path, name, Reasons.tooWide(draft.name(), rest.size())));
      rest = more.overflow();
      String grain = "One row for each row of " + draft.name() + ", with its further columns.";
      below.add(
          new Table.Detail(name, path, draft.name(), more.finished(), more.naturalKey(), grain));
    }
  }

  private void oneToOne(PathProfile at, TableDraft parent, List<String> words) {
    String name = tableNames.take(with(List.of(parent.entity()), words));
    TableDraft draft = TableDraft.of(name, name, TableDraft.Holder.ROW);
    draft.below(parent);
    int place = below.size();
    members(at, draft, List.of());
    String grain =
        "One row for each object at " + at.path() + " of " + EntityNames.one(parent.entity()) + ".";
    settle(draft, at.path());
    below.add(
        place,
        new Table.Detail(
            name, at.path(), parent.name(), draft.finished(), draft.naturalKey(), grain));
    evidence.add(new Evidence(at.path(), name, Reasons.oneToOne(at)));
  }

  /// A row for each element of an array or member of a map.
  private void rows(PathProfile all, TableDraft parent, List<String> words) {
    PathProfile each = all.map().map(MapProfile::values).or(all::elements).orElseThrow();
    boolean isEntry = all.map().isPresent();
    List<String> tableWords = with(List.of(parent.entity()), words);
    tableWords.set(
        tableWords.size() - 1, EntityNames.singular(TableNames.snakeCase(tableWords.getLast())));
    String name = tableNames.take(tableWords);
    TableDraft draft = TableDraft.of(name, name, TableDraft.Holder.ROW);
    draft.below(parent);
    // Takes its place before the tables below it.
    int place = below.size();
    all.map()
        .ifPresentOrElse(
            map -> draft.key(List.of("key"), Types.mapKey(map), new Origin.MapKey()),
            () -> draft.key(List.of("ordinal"), new ColumnType.Int(), new Origin.Ordinal()));
    row(each, draft);
    settle(draft, each.path());
    Reference reference = references.get(each.path());
    if (reference != null && !isEntry && below.size() == place) {
      String grain =
          "One row for each "
              + reference.entity()
              + " that "
              + EntityNames.one(parent.entity())
              + " names.";
      below.add(
          new Table.Bridge(
              name,
              each.path(),
              parent.name(),
              reference.dimension(),
              draft.finished(),
              draft.naturalKey(),
              grain));
    } else {
      String one = isEntry ? "member" : "element";
      String grain =
          "One row for each "
              + one
              + " of "
              + each.path()
              + " of "
              + EntityNames.one(parent.entity())
              + ".";
      below.add(
          place,
          new Table.Detail(
              name, each.path(), parent.name(), draft.finished(), draft.naturalKey(), grain));
    }
    evidence.add(new Evidence(each.path(), name, Reasons.rows(all, reference != null)));
  }

  /// A reference, and beside it what its object holds that is no attribute of the dimension.
  private void reference(
      Reference reference, PathProfile at, TableDraft draft, List<String> words) {
    String named =
        TableNames.snakeCase(String.join("_", words))
            .replaceAll("(?<=.)_(id|uuid|guid|key|ref)$", "");
    draft.nullable(
        List.of(named, "key"),
        new ColumnType.BigInt(),
        new Origin.Reference(at.path(), reference.dimension()),
        at.path().toString());
    Place place = reference.place();
    if (place.isObject()) {
      List<String> longer =
          Shapes.isElement(at.path()) || Shapes.isEntry(at.path()) ? List.of() : words;
      at.members().entrySet().stream()
          .filter(member -> !place.attributes().contains(member.getKey()))
          .filter(member -> !place.isKey(member.getValue()))
          .forEach(member -> member(member.getValue(), draft, with(longer, member.getKey())));
    }
  }

  private void value(PathProfile at, TableDraft draft, List<String> words) {
    ColumnType type = Types.of(at);
    if (type instanceof ColumnType.Super) {
      whole(at, draft, words, Reasons.mixed(at));
      return;
    }
    boolean offsets = type instanceof ColumnType.TimestampTz && at.distinctOffsets() > 1;
    if (offsets && draft.isDimension()) {
      type = Types.text(at);
    }
    draft.nullable(words, type, draft.origin(at.path()), at.path().toString());
    if (offsets && !draft.isDimension()) {
      draft.nullable(
          with(words, "offset"),
          Types.OFFSET,
          new Origin.OffsetOf(at.path()),
          at.path().toString());
    }
    Optional<String> reason =
        offsets ? Optional.of(Reasons.offsets(at, type)) : Reasons.ofValue(at);
    reason.ifPresent(sentence -> remark(at, draft, sentence));
  }

  private void whole(PathProfile at, TableDraft draft, List<String> words, String reason) {
    draft.nullable(words, new ColumnType.Super(), draft.origin(at.path()), at.path().toString());
    remark(at, draft, reason + Reasons.unfit(at));
  }

  private void remark(PathProfile at, TableDraft draft, String reason) {
    evidence.add(new Evidence(at.path(), draft.name(), reason));
  }

  private void leaveOut(PathProfile at, String reason) {
    boolean isArray = at.occurrences().emptyArrays() > 0 || Shapes.isOnlyArray(at);
    JsonPath path = isArray ? at.path().elements() : at.path();
    leftOut.add(new LeftOut(path, at.occurrences().total(), reason));
  }

  private static List<String> with(List<String> words, String word) {
    return with(words, List.of(word));
  }

  private static List<String> with(List<String> words, List<String> more) {
    List<String> longer = new ArrayList<>(words);
    longer.addAll(more);
    return longer;
  }
}
