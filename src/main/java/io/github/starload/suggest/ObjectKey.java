package io.github.starload.suggest;

import io.github.starload.design.TableNames;
import io.github.starload.profile.KeyDependency;
import io.github.starload.profile.PathProfile;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/// A member of an object that could key a dimension, and the members that would go there with it.
///
/// @param key a scalar that stands in every object
/// @param attributes names of the members that the key determines, in their order
/// @param dependency the figures, or empty where no key repeats, so that each determines everything
record ObjectKey(PathProfile key, Set<String> attributes, Optional<KeyDependency> dependency) {
  ObjectKey {
    attributes = Set.copyOf(attributes);
  }

  /// The best key of objects that repeat, or empty where none is convincing.
  ///
  /// A key that is named as the object's own (`author.id`) takes every member that it determines.
  /// One that is named after something else (`line.product_id`), or just any text, must determine
  /// all the rest; named identifiers may also take the members named like them (`product_name`).
  static Optional<ObjectKey> ofRepeating(PathProfile object) {
    for (KeyDependency dependency : object.dependencies()) {
      Optional<ObjectKey> key =
          member(object, dependency)
              .filter(_ -> dependency.distinctKeys() < dependency.objects())
              .map(
                  k -> new ObjectKey(k, attributes(object, k, dependency), Optional.of(dependency)))
              .filter(found -> !found.attributes().isEmpty());
      if (key.isPresent()) {
        return key;
      }
    }
    return Optional.empty();
  }

  /// The best key with everything that it determines, convincing or not; empty where no member
  /// stands in every object and can identify it.
  static Optional<ObjectKey> ofAny(PathProfile object) {
    for (KeyDependency dependency : object.dependencies()) {
      Optional<PathProfile> key = member(object, dependency);
      if (key.isPresent()) {
        return Optional.of(
            new ObjectKey(
                key.get(), determined(object, key.get(), dependency), Optional.of(dependency)));
      }
    }
    return RecordKey.candidates(object, object.occurrences().objects()).stream()
        .findFirst()
        .map(key -> new ObjectKey(key, others(object, key), Optional.empty()));
  }

  private static Optional<PathProfile> member(PathProfile object, KeyDependency dependency) {
    return object.members().values().stream()
        .filter(m -> m.path().equals(dependency.key()) && Shapes.canIdentify(m))
        .filter(m -> m.occurrences().scalars() == object.occurrences().objects())
        .findFirst();
  }

  private static Set<String> attributes(
      PathProfile object, PathProfile key, KeyDependency dependency) {
    Set<String> determined = determined(object, key, dependency);
    boolean all = determined.size() == others(object, key).size();
    if (EntityNames.isOwnKey(key.path()) || (all && EntityNames.isKeyLike(key.path()))) {
      return determined;
    }
    if (EntityNames.isKeyLike(key.path())) {
      String entity = EntityNames.ofReference(key.path());
      determined.removeIf(name -> !TableNames.snakeCase(name).startsWith(entity + "_"));
      return determined;
    }
    boolean identified = key.idForm().isPresent() || (Shapes.isText(key) && tells(object, key));
    return all && identified ? determined : Set.of();
  }

  /// Whether some other member varies: a constant is determined by anything.
  private static boolean tells(PathProfile object, PathProfile key) {
    return object.members().values().stream()
        .filter(m -> !m.path().equals(key.path()))
        .anyMatch(m -> m.distinct().distinct() > 1 || !Shapes.isOnlyScalar(m));
  }

  private static Set<String> determined(
      PathProfile object, PathProfile key, KeyDependency dependency) {
    Set<String> names = others(object, key);
    names.removeIf(name -> dependency.conflicts().getOrDefault(name, 1L) > 0);
    return names;
  }

  private static Set<String> others(PathProfile object, PathProfile key) {
    Set<String> names = new LinkedHashSet<>(object.members().keySet());
    names.remove(key.path().names().getLast());
    names.removeIf(name -> Shapes.neverHolds(member(object, name)));
    return names;
  }

  private static PathProfile member(PathProfile object, String name) {
    PathProfile member = object.members().get(name);
    if (member == null) {
      throw new IllegalArgumentException("no member " + name + " at " + object.path());
    }
    return member;
  }
}
