package io.github.starload.suggest;

import io.github.starload.json.JsonPath;
import io.github.starload.profile.IdForm;
import io.github.starload.profile.PathProfile;
import io.github.starload.type.ColumnType;
import io.github.starload.type.Widening;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the scalars that refer to things with an identity of their own, and which of them refer to
/// the same things.
///
/// A scalar refers if its values have the form of an identifier and repeat, or have the same form
/// as the records' key; or if its name says so (`customer_id`) and it repeats. The elements of an
/// array refer if they have such a form or name. Two paths refer to the same things if they share
/// values of an identifier's form, or have the same name.
final class References {

  /// The paths that refer to the same things.
  ///
  /// @param entity what the things are called, from the shortest path
  /// @param paths shortest first, then by text
  /// @param type holds the values of all paths
  record Group(String entity, List<PathProfile> paths, ColumnType type) {}

  private final Optional<PathProfile> recordKey;
  private final List<List<PathProfile>> groups = new ArrayList<>();

  private References(Optional<PathProfile> recordKey) {
    this.recordKey = recordKey;
  }

  /// All groups of references below a record, those with the shortest paths first.
  static List<Group> find(PathProfile root, Optional<PathProfile> recordKey) {
    References references = new References(recordKey);
    List<PathProfile> found = new ArrayList<>();
    references.collect(root, found);
    found.sort(
        Comparator.comparingInt((PathProfile p) -> p.path().steps().size())
            .thenComparing(PathProfile::path));
    found.forEach(references::place);
    return references.groups.stream().map(References::group).toList();
  }

  private void collect(PathProfile at, List<PathProfile> found) {
    if (!at.path().isRoot() && isOnlyScalar(at) && refers(at)) {
      found.add(at);
    }
    if (isOnlyObject(at)) {
      at.members().values().forEach(member -> collect(member, found));
    }
    if (isOnlyArray(at)) {
      at.elements().ifPresent(elements -> collect(elements, found));
    }
  }

  /// Scalars and nulls, at least one scalar.
  static boolean isOnlyScalar(PathProfile at) {
    return at.occurrences().scalars() > 0
        && at.occurrences().scalars() + at.occurrences().nulls() == at.occurrences().total();
  }

  /// Objects and nulls, at least one member.
  static boolean isOnlyObject(PathProfile at) {
    var seen = at.occurrences();
    return seen.objects() > 0
        && seen.objects() + seen.emptyObjects() + seen.nulls() == seen.total();
  }

  /// Arrays and nulls, at least one element.
  static boolean isOnlyArray(PathProfile at) {
    return at.occurrences().arrays() > 0 && at.elements().isPresent();
  }

  private boolean refers(PathProfile at) {
    if (!KeyTypes.canIdentify(at.type().orElseThrow()) || isRecordKey(at) || sharesRecordKey(at)) {
      return false;
    }
    boolean inArray = at.path().steps().getLast() instanceof JsonPath.Step.Elements;
    Optional<IdForm> form = at.idForm();
    boolean repeats = at.distinct().hasRepeats();
    boolean asRecordKey = form.isPresent() && form.equals(recordKey.flatMap(PathProfile::idForm));
    boolean byForm = form.isPresent() && (repeats || inArray || asRecordKey);
    boolean byName = EntityNames.isKeyLike(at.path()) && (repeats || inArray);
    return byForm || byName;
  }

  private boolean isRecordKey(PathProfile at) {
    return recordKey.isPresent() && recordKey.get().path().equals(at.path());
  }

  /// A reference from record to record stays a column.
  private boolean sharesRecordKey(PathProfile at) {
    return at.idForm().isPresent()
        && recordKey.isPresent()
        && at.distinct().shared(recordKey.get().distinct()) > 0;
  }

  private void place(PathProfile reference) {
    List<List<PathProfile>> same =
        groups.stream()
            .filter(group -> group.stream().anyMatch(p -> isSame(p, reference)))
            .toList();
    List<PathProfile> merged = new ArrayList<>();
    same.forEach(merged::addAll);
    merged.add(reference);
    if (same.isEmpty()) {
      groups.add(merged);
    } else {
      groups.set(groups.indexOf(same.getFirst()), merged);
      groups.removeAll(same.subList(1, same.size()));
    }
  }

  private static boolean isSame(PathProfile left, PathProfile right) {
    if (!left.idForm().equals(right.idForm())
        || isText(left.type().orElseThrow()) != isText(right.type().orElseThrow())) {
      return false;
    }
    boolean sharesIds = left.idForm().isPresent() && left.distinct().shared(right.distinct()) > 0;
    return sharesIds
        || EntityNames.ofReference(left.path()).equals(EntityNames.ofReference(right.path()));
  }

  private static boolean isText(ColumnType type) {
    return type instanceof ColumnType.Varchar;
  }

  private static Group group(List<PathProfile> paths) {
    ColumnType type =
        paths.stream().map(p -> p.type().orElseThrow()).reduce(Widening::join).orElseThrow();
    return new Group(EntityNames.ofReference(paths.getFirst().path()), List.copyOf(paths), type);
  }
}
