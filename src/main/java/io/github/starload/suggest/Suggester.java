package io.github.starload.suggest;

import io.github.starload.design.ConflictRule;
import io.github.starload.design.Evidence;
import io.github.starload.design.Kind;
import io.github.starload.design.LeftOut;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proposes a star for a profile by the rules of `design.md` section 5.
///
/// Nested objects become columns of their parent, arrays of objects details, arrays of identifiers
/// bridges with a dimension, scalars that refer to identifiers dimensions, paths that share their
/// values one conformed dimension. What never holds anything is left out by name; what has no one
/// shape is kept whole as SUPER. The same profile gives the same design.
public final class Suggester {
  /// For a path where only null was seen: room for whatever comes.
  private static final ColumnType UNKNOWN = new ColumnType.Varchar(256);

  private static final ColumnType OFFSET = new ColumnType.Varchar(8);

  private final Profile profile;
  private final String dataset;
  private final String entity;
  private final Optional<PathProfile> recordKey;
  private final TableNames tableNames = new TableNames();
  private final Map<JsonPath, Reference> references = new HashMap<>();
  private final List<Table> dimensions = new ArrayList<>();
  private final List<Table> arrays = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<Evidence> evidence = new ArrayList<>();

  /// A dimension that a path refers to.
  private record Reference(String dimension, String entity) {}

  private Suggester(Profile profile) {
    this.profile = profile;
    String stem = TableNames.snakeCase(profile.stem());
    this.dataset = stem.isEmpty() ? "data" : stem;
    this.entity = EntityNames.ofDataset(dataset);
    this.recordKey = RecordKey.of(profile);
  }

  /// The proposed design, named after the first source.
  public static StarDesign suggest(Profile profile) {
    return new Suggester(profile).design();
  }

  private StarDesign design() {
    String factName = tableNames.take(List.of("fact", entity));
    References.find(profile.kinds().getFirst().root(), recordKey).forEach(this::dimension);
    Table fact = fact(factName);
    List<Table> tables = new ArrayList<>();
    tables.add(fact);
    tables.addAll(dimensions);
    tables.addAll(arrays);
    return StarDesign.proposed(dataset, List.of(new Kind("", "")), tables, leftOut, evidence);
  }

  private void dimension(References.Group group) {
    String name = tableNames.take(List.of("dim", group.entity()));
    TableDraft draft = new TableDraft(name, group.entity());
    List<JsonPath> paths = group.paths().stream().map(PathProfile::path).toList();
    draft.key(List.of(group.entity(), "id"), group.type(), new Origin.Attribute(paths));
    for (PathProfile path : group.paths()) {
      references.put(path.path(), new Reference(name, group.entity()));
      evidence.add(new Evidence(path.path(), name, Reasons.refers(path, recordKey)));
    }
    dimensions.add(
        new Table.Dimension(
            name,
            paths,
            draft.finished(),
            draft.naturalKey(),
            "One row for each distinct " + group.entity() + " that the data names.",
            ConflictRule.MOST_FREQUENT,
            NullReference.STAYS_NULL));
  }

  private Table fact(String name) {
    TableDraft draft = new TableDraft(name, entity);
    if (recordKey.isPresent()) {
      PathProfile key = recordKey.get();
      draft.key(key.path().names(), typeOf(key), new Origin.Value(key.path()));
      evidence.add(new Evidence(key.path(), name, Reasons.recordKey(key)));
    } else {
      draft.key(List.of("record_hash"), new ColumnType.Varchar(32), new Origin.RecordHash());
      draft.key(List.of("record_copy"), new ColumnType.Int(), new Origin.RecordCopy());
      evidence.add(new Evidence(JsonPath.ROOT, name, Reasons.noRecordKey()));
    }
    content(profile.kinds().getFirst().root(), draft, entity, List.of());
    String grain =
        "One row for each record of "
            + dataset
            + ", identified by "
            + String.join(" and ", draft.naturalKey())
            + ".";
    return new Table.Fact(name, JsonPath.ROOT, draft.finished(), draft.naturalKey(), grain);
  }

  /// Adds what stands at a record or an array element to its table.
  private void content(PathProfile at, TableDraft draft, String draftEntity, List<String> words) {
    if (at.occurrences().total() == 0 || isEmptyObject(at)) {
      return;
    }
    if (References.isOnlyObject(at)) {
      members(at, draft, draftEntity, words);
    } else {
      value(at, draft, List.of("value"));
    }
  }

  private void members(PathProfile at, TableDraft draft, String draftEntity, List<String> words) {
    for (Map.Entry<String, PathProfile> member : at.members().entrySet()) {
      List<String> longer = new ArrayList<>(words);
      longer.add(member.getKey());
      member(member.getValue(), draft, draftEntity, longer);
    }
  }

  private void member(PathProfile at, TableDraft draft, String draftEntity, List<String> words) {
    if (recordKey.isPresent() && recordKey.get().path().equals(at.path())) {
      return;
    }
    if (neverHolds(at)) {
      JsonPath path = at.occurrences().emptyArrays() > 0 ? at.path().elements() : at.path();
      leftOut.add(
          new LeftOut(path, at.occurrences().total(), "It never holds anything in this data."));
    } else if (References.isOnlyObject(at)) {
      members(at, draft, draftEntity, words);
    } else if (References.isOnlyArray(at) && hasOneShape(at.elements().orElseThrow())) {
      array(at.elements().orElseThrow(), draft, draftEntity, words);
    } else {
      value(at, draft, words);
    }
  }

  private static boolean neverHolds(PathProfile at) {
    var seen = at.occurrences();
    return seen.emptyArrays() + seen.emptyObjects() > 0
        && seen.emptyArrays() + seen.emptyObjects() + seen.nulls() == seen.total();
  }

  private static boolean isEmptyObject(PathProfile at) {
    var seen = at.occurrences();
    return seen.emptyObjects() > 0 && seen.emptyObjects() + seen.nulls() == seen.total();
  }

  /// Elements that are all objects or all scalars, besides nulls.
  private static boolean hasOneShape(PathProfile elements) {
    return References.isOnlyObject(elements)
        || References.isOnlyScalar(elements)
        || isEmptyObject(elements)
        || elements.occurrences().nulls() == elements.occurrences().total();
  }

  private void array(
      PathProfile elements, TableDraft parent, String parentEntity, List<String> words) {
    List<String> singular = new ArrayList<>(words);
    singular.set(
        singular.size() - 1, EntityNames.singular(TableNames.snakeCase(singular.getLast())));
    List<String> tableWords = new ArrayList<>();
    tableWords.add(parentEntity);
    tableWords.addAll(singular);
    String name = tableNames.take(tableWords);
    TableDraft draft = new TableDraft(name, name);
    draft.elementOf(parent, parentEntity);
    Reference reference = references.get(elements.path());
    // Takes its place before the arrays inside its elements.
    int place = arrays.size();
    if (reference != null) {
      referenceColumn(elements, draft, List.of(reference.entity()));
      arrays.add(
          new Table.Bridge(
              name,
              elements.path(),
              parent.name(),
              reference.dimension(),
              draft.finished(),
              draft.naturalKey(),
              "One row for each " + reference.entity() + " that a " + parentEntity + " names."));
      evidence.add(new Evidence(elements.path(), name, Reasons.bridge(elements)));
      return;
    }
    content(elements, draft, name, List.of());
    arrays.add(
        place,
        new Table.Detail(
            name,
            elements.path(),
            parent.name(),
            draft.finished(),
            draft.naturalKey(),
            "One row for each element of " + elements.path() + " of a " + parentEntity + "."));
    evidence.add(new Evidence(elements.path(), name, Reasons.detail(elements)));
  }

  private void value(PathProfile at, TableDraft draft, List<String> words) {
    if (references.containsKey(at.path())) {
      referenceColumn(at, draft, words);
      return;
    }
    ColumnType type = typeOf(at);
    String column = draft.nullable(words, type, new Origin.Value(at.path())).name();
    if (type instanceof ColumnType.Super) {
      evidence.add(new Evidence(at.path(), draft.name(), Reasons.mixed()));
    }
    if (type instanceof ColumnType.TimestampTz && at.distinctOffsets() > 1) {
      draft.nullable(List.of(column, "offset"), OFFSET, new Origin.OffsetOf(at.path()));
      evidence.add(new Evidence(at.path(), draft.name(), Reasons.offsets(at)));
    }
  }

  private void referenceColumn(PathProfile at, TableDraft draft, List<String> words) {
    Reference reference = references.get(at.path());
    if (reference == null) {
      throw new IllegalArgumentException("no reference at " + at.path());
    }
    List<String> named = new ArrayList<>(words);
    named.set(
        named.size() - 1,
        TableNames.snakeCase(named.getLast()).replaceAll("(?<=.)_(id|uuid|guid|key|ref)$", ""));
    named.add("key");
    draft.nullable(
        named, new ColumnType.BigInt(), new Origin.Reference(at.path(), reference.dimension()));
  }

  private static ColumnType typeOf(PathProfile at) {
    var seen = at.occurrences();
    if (seen.nulls() == seen.total()) {
      return UNKNOWN;
    }
    return References.isOnlyScalar(at) ? at.type().orElseThrow() : new ColumnType.Super();
  }
}
