package io.github.starload.suggest;

import io.github.starload.json.JsonPath;
import io.github.starload.profile.KeyDependency;
import io.github.starload.profile.PathProfile;
import java.util.Optional;
import java.util.Set;

/// A place whose values name rows of a dimension: a scalar that is the key, an object that holds
/// the key beside attributes, or the records of a kind.
///
/// @param at what was observed there
/// @param key what was observed at the key; the same as `at` for a scalar
/// @param attributes names of the members of the object that belong to the dimension; the key is
///     not among them
/// @param dependency the figures for an object whose key repeats
record Place(
    PathProfile at, PathProfile key, Set<String> attributes, Optional<KeyDependency> dependency) {

  /// A scalar that is the key itself.
  static Place scalar(PathProfile at) {
    return new Place(at, at, Set.of(), Optional.empty());
  }

  /// An object with its key.
  static Place object(PathProfile at, ObjectKey key) {
    return new Place(at, key.key(), key.attributes(), key.dependency());
  }

  /// The records of a kind, all of their members being attributes.
  static Place records(Kinds.Kind kind) {
    PathProfile key = kind.key().orElseThrow();
    return new Place(kind.root(), key, kind.root().members().keySet(), Optional.empty());
  }

  JsonPath path() {
    return at.path();
  }

  /// Whether it is an object or a record, which brings attributes.
  boolean isObject() {
    return !isKey(at);
  }

  /// Whether something was observed at the key.
  boolean isKey(PathProfile other) {
    return other.path().equals(key.path());
  }

  /// What its values name, in the singular.
  String entity() {
    boolean own = isObject() && EntityNames.isOwnKey(key.path());
    boolean named = EntityNames.isKeyLike(key.path());
    return isObject() && (own || !named)
        ? EntityNames.ofObject(at.path())
        : EntityNames.ofReference(key.path());
  }

  /// The same place naming the dimension by its key alone; its attributes stay where they are.
  Place withoutAttributes() {
    return scalar(key);
  }
}
