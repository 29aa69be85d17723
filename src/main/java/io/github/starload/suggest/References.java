package io.github.starload.suggest;

import io.github.starload.design.NodeRole;
import io.github.starload.json.JsonPath;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Widening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the places that name things with an identity of their own, and which of them name the same
/// things.
///
/// A scalar refers if its values have the form of an identifier and repeat, or have the same form
/// as the records' key; if its name says so (`customer_id`) and it repeats; or if its values are
/// keys of the records of another kind. The elements of an array refer if they have such a form or
/// name. An object refers if it repeats by a key, see [ObjectKey#ofRepeating], or if that key
/// refers to another kind. Two places name the same things if they share values of an identifier's
/// form, or have the same name.
final class References {

  /// The places that name the same things.
  ///
  /// @param entity what the things are called
  /// @param places shortest path first, then by text; at most one of them brings attributes
  /// @param type holds the keys of all places
  record Group(String entity, List<Place> places, ColumnType type) {

    /// The place that brings the attributes, or empty where only keys are known.
    Optional<Place> source() {
      return places.stream().filter(Place::isObject).findFirst();
    }
  }

  private static final Comparator<Place> SHORTEST_FIRST =
      Comparator.comparingInt((Place place) -> place.path().steps().size())
          .thenComparing(Place::path);

  private final Kinds kinds;
  private final Map<JsonPath, NodeRole> set;
  private final List<List<Place>> groups = new ArrayList<>();

  private References(Kinds kinds, Map<JsonPath, NodeRole> set) {
    this.kinds = kinds;
    this.set = set;
  }

  /// All groups of references, those with the shortest paths first.
  ///
  /// @param set roles that a person has set
  static List<Group> find(Kinds kinds, Map<JsonPath, NodeRole> set) {
    References references = new References(kinds, set);
    List<Place> found = new ArrayList<>();
    for (Kinds.Kind kind : kinds.all()) {
      if (kinds.isDimension(kind)) {
        found.add(Place.records(kind));
        references.collectBelowAttributes(kind.root(), found);
      } else {
        references.collect(kind.root(), found);
      }
    }
    references.placeAll(found);
    return references.groups.stream().map(references::group).toList();
  }

  private void collect(PathProfile at, List<Place> found) {
    Optional<Place> place = place(at);
    place.ifPresent(found::add);
    if (isWhole(at)) {
      return;
    }
    if (at.map().isPresent()) {
      collect(at.map().get().values(), found);
    } else if (place.isPresent()) {
      place.ifPresent(object -> collectBeside(object, found));
    } else if (Shapes.isOnlyObject(at)) {
      at.members().values().forEach(member -> collect(member, found));
    } else if (Shapes.isTabular(at)) {
      collect(at.elements().orElseThrow(), found);
    }
  }

  /// What stays with the parent is looked at as ever; below the attributes only arrays are.
  private void collectBeside(Place object, List<Place> found) {
    object
        .at()
        .members()
        .forEach(
            (name, member) -> {
              if (object.attributes().contains(name)) {
                collectBelowAttributes(member, found);
              } else if (!object.isKey(member)) {
                collect(member, found);
              }
            });
  }

  /// A dimension does not refer to others; the details of its arrays and maps may.
  private void collectBelowAttributes(PathProfile at, List<Place> found) {
    if (isWhole(at)) {
      return;
    }
    if (at.map().isPresent()) {
      collect(at.map().get().values(), found);
    } else if (Shapes.isOnlyObject(at)) {
      at.members().values().forEach(member -> collectBelowAttributes(member, found));
    } else if (Shapes.isTabular(at)) {
      collect(at.elements().orElseThrow(), found);
    }
  }

  private boolean isWhole(PathProfile at) {
    NodeRole role = set.get(at.path());
    return role == NodeRole.SUPER || role == NodeRole.LEFT_OUT || Shapes.isTooDeep(at);
  }

  /// The reference at a path, or empty if it is none.
  private Optional<Place> place(PathProfile at) {
    NodeRole role = set.get(at.path());
    if (role != null) {
      return role == NodeRole.DIMENSION || role == NodeRole.BRIDGE_AND_DIMENSION
          ? wanted(at)
          : Optional.empty();
    }
    if (Shapes.isOnlyScalar(at)) {
      return refers(at) ? Optional.of(Place.scalar(at)) : Optional.empty();
    }
    if (!Shapes.isOnlyObject(at) || at.path().isRoot() || at.map().isPresent()) {
      return Optional.empty();
    }
    return ObjectKey.ofRepeating(at)
        .or(() -> ObjectKey.ofAny(at).filter(key -> kinds.namedBy(key.key()).isPresent()))
        .map(key -> Place.object(at, key));
  }

  /// The reference that a person wants at a path, if it is possible.
  static Optional<Place> wanted(PathProfile at) {
    return Shapes.isOnlyObject(at) && at.map().isEmpty()
        ? ObjectKey.ofAny(at).map(key -> Place.object(at, key))
        : Optional.of(at).filter(Shapes::isOnlyScalar).map(Place::scalar);
  }

  private boolean refers(PathProfile at) {
    if (!Shapes.canIdentify(at)) {
      return false;
    }
    if (kinds.namedBy(at).isPresent()) {
      return true;
    }
    Optional<PathProfile> recordKey = kinds.of(at).key();
    if (recordKey.isPresent() && isFromRecordToRecord(at, recordKey.get())) {
      return false;
    }
    boolean inArray = Shapes.isElement(at.path());
    boolean repeats = at.distinct().hasRepeats();
    boolean asRecordKey =
        at.idForm().isPresent() && at.idForm().equals(recordKey.flatMap(PathProfile::idForm));
    boolean byForm = at.idForm().isPresent() && (repeats || inArray || asRecordKey);
    boolean byName = EntityNames.isKeyLike(at.path()) && (repeats || inArray);
    return byForm || byName;
  }

  /// The key itself, and what refers to the same records, stays a column.
  private static boolean isFromRecordToRecord(PathProfile at, PathProfile recordKey) {
    return at.path().equals(recordKey.path())
        || (at.idForm().isPresent() && SharedValues.shares(at, recordKey));
  }

  private void placeAll(List<Place> found) {
    found.sort(SHORTEST_FIRST);
    found.forEach(this::join);
    groups.sort(Comparator.comparing(List::getFirst, SHORTEST_FIRST));
    List<Place> more = new ArrayList<>();
    groups.forEach(group -> demote(group, more));
    if (!more.isEmpty()) {
      placeAll(more);
    }
  }

  /// Leaves one source of attributes in a group: the records of a kind, else the object with most
  /// attributes. That the same key has the same attributes at two paths is not known, so the others
  /// name the dimension by their key and keep their members.
  private void demote(List<Place> group, List<Place> more) {
    Optional<Place> source =
        group.stream()
            .filter(Place::isObject)
            .min(
                Comparator.comparingInt((Place place) -> place.path().isRoot() ? 0 : 1)
                    .thenComparingInt(place -> -place.attributes().size())
                    .thenComparing(SHORTEST_FIRST));
    for (int i = 0; i < group.size(); i++) {
      Place place = group.get(i);
      if (place.isObject() && !place.path().equals(source.orElseThrow().path())) {
        group.set(i, place.withoutAttributes());
        place.at().members().values().stream()
            .filter(member -> !place.isKey(member))
            .forEach(member -> collect(member, more));
      }
    }
    group.sort(SHORTEST_FIRST);
  }

  private void join(Place reference) {
    List<List<Place>> same = new ArrayList<>();
    for (List<Place> group : groups) {
      boolean clashes = holdsRecords(group) && same.stream().anyMatch(References::holdsRecords);
      if (!clashes && group.stream().anyMatch(place -> isSame(place, reference))) {
        same.add(group);
      }
    }
    List<Place> merged = new ArrayList<>();
    same.forEach(merged::addAll);
    merged.add(reference);
    groups.removeAll(same);
    groups.add(merged);
  }

  private static boolean holdsRecords(List<Place> group) {
    return group.stream().anyMatch(place -> place.path().isRoot());
  }

  private boolean isSame(Place left, Place right) {
    Optional<Kinds.Kind> leftKind = recordsNamedBy(left);
    Optional<Kinds.Kind> rightKind = recordsNamedBy(right);
    if (leftKind.isPresent() && rightKind.isPresent()) {
      return leftKind.get().name().equals(rightKind.get().name());
    }
    if (!SharedValues.areComparable(left.key(), right.key())) {
      return false;
    }
    boolean shares = SharedValues.shares(left.key(), right.key());
    boolean sharesIds = left.key().idForm().isPresent() && shares;
    boolean sameKind = left.path().kind().equals(right.path().kind());
    return sharesIds || ((shares || sameKind) && left.entity().equals(right.entity()));
  }

  private Optional<Kinds.Kind> recordsNamedBy(Place place) {
    return place.path().isRoot() ? Optional.of(kinds.of(place.at())) : kinds.namedBy(place.key());
  }

  private Group group(List<Place> places) {
    ColumnType type =
        places.stream().map(p -> p.key().type().orElseThrow()).reduce(Widening::join).orElseThrow();
    String entity =
        places.stream()
            .flatMap(place -> recordsNamedBy(place).stream())
            .map(Kinds.Kind::entity)
            .findFirst()
            .orElseGet(() -> places.getFirst().entity());
    return new Group(entity, List.copyOf(places), type);
  }
}
