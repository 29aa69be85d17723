package io.github.starload.suggest;

import io.github.starload.json.JsonPath;
import io.github.starload.profile.DistinctSample;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The kinds of records with their natural keys, and which of them are dimensions: those whose key
/// another kind refers to. Where kinds refer to each other in a circle, the one with most records
/// is the fact.
final class Kinds {
  /// How many members are tried as the key that other kinds refer to.
  private static final int MOST_CANDIDATES = 8;

  private final List<Kind> kinds = new ArrayList<>();
  private final Set<String> facts = new HashSet<>();
  private final Map<JsonPath, Kind> named = new HashMap<>();

  /// One kind of records.
  ///
  /// @param entity what one record is called
  /// @param key the member that identifies it, or empty
  /// @param referrers paths of other kinds whose values are keys here, in order; looked for only
  ///     among the best candidates
  /// @param repeatedKey a member that other kinds refer to, but that repeats
  record Kind(
      KindProfile profile,
      String entity,
      Optional<PathProfile> key,
      List<PathProfile> referrers,
      Optional<PathProfile> repeatedKey) {
    PathProfile root() {
      return profile.root();
    }

    String name() {
      return root().path().kind();
    }
  }

  Kinds(Profile profile, String dataset) {
    Map<String, List<PathProfile>> scalars = new HashMap<>();
    for (KindProfile kind : profile.kinds()) {
      List<PathProfile> found = new ArrayList<>();
      collectScalars(kind.root(), found);
      scalars.put(kind.root().path().kind(), found);
    }
    for (KindProfile kind : profile.kinds()) {
      String name = kind.root().path().kind();
      List<PathProfile> others = new ArrayList<>();
      profile.kinds().stream()
          .map(other -> other.root().path().kind())
          .filter(other -> !other.equals(name))
          .sorted()
          .forEach(other -> others.addAll(scalars.getOrDefault(other, List.of())));
      kinds.add(kind(kind, EntityNames.ofDataset(name.isEmpty() ? dataset : name), others));
    }
    settleFacts();
    settleNames();
  }

  /// All kinds, in the order of the profile.
  List<Kind> all() {
    return kinds;
  }

  /// Whether the records of a kind are the rows of a dimension.
  boolean isDimension(Kind kind) {
    return !facts.contains(kind.name());
  }

  /// The kind that a path lies in.
  Kind of(PathProfile at) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(at.path().kind()))
        .findFirst()
        .orElseThrow();
  }

  /// The dimension of records that the values at a path name, the best shared if there are several.
  Optional<Kind> namedBy(PathProfile at) {
    return Optional.ofNullable(named.get(at.path()));
  }

  private void settleNames() {
    Map<JsonPath, Double> best = new HashMap<>();
    kinds.stream()
        .filter(this::isDimension)
        .sorted(Comparator.comparing(Kind::name))
        .forEach(
            kind -> {
              for (PathProfile from : kind.referrers()) {
                DistinctSample keys = kind.key().orElseThrow().distinct();
                double share = SharedValues.share(from.distinct(), keys);
                if (share > best.getOrDefault(from.path(), 0.0)) {
                  best.put(from.path(), share);
                  named.put(from.path(), kind);
                }
              }
            });
  }

  private static Kind kind(KindProfile kind, String entity, List<PathProfile> others) {
    List<PathProfile> candidates = RecordKey.candidates(kind.root(), kind.records());
    for (PathProfile candidate : candidates.stream().limit(MOST_CANDIDATES).toList()) {
      List<PathProfile> referrers = referrers(candidate, entity, others);
      if (!referrers.isEmpty()) {
        return new Kind(kind, entity, Optional.of(candidate), referrers, Optional.empty());
      }
    }
    Optional<PathProfile> repeated =
        kind.root().members().values().stream()
            .filter(
                m ->
                    EntityNames.isOwnKey(m.path())
                        || EntityNames.ofReference(m.path()).equals(entity))
            .filter(m -> Shapes.canIdentify(m) && m.distinct().hasRepeats())
            .filter(m -> !referrers(m, entity, others).isEmpty())
            .findFirst();
    return new Kind(kind, entity, candidates.stream().findFirst(), List.of(), repeated);
  }

  /// The paths that name a key; a record's own key refers only if it has the other's name.
  private static List<PathProfile> referrers(
      PathProfile key, String entity, List<PathProfile> others) {
    return others.stream()
        .filter(from -> SharedValues.names(from, key, entity))
        .filter(
            from ->
                from.path().steps().size() > 1
                    || from.distinct().hasRepeats()
                    || SharedValues.isNamedAfter(from, key, entity)
                    || (from.idForm().isPresent() && RecordKey.rank(from) >= 10))
        .toList();
  }

  private void settleFacts() {
    List<Kind> byRecords =
        kinds.stream()
            .sorted(
                Comparator.comparingLong((Kind kind) -> -kind.profile().records())
                    .thenComparing(Kind::name))
            .toList();
    kinds.stream().filter(kind -> kind.referrers().isEmpty()).forEach(k -> facts.add(k.name()));
    Set<String> reached = new HashSet<>(facts);
    spread(reached);
    for (Kind kind : byRecords) {
      if (reached.add(kind.name())) {
        facts.add(kind.name());
        spread(reached);
      }
    }
  }

  /// Adds every kind that a reached one refers to, until there is none left.
  private void spread(Set<String> reached) {
    boolean more = true;
    while (more) {
      more = false;
      for (Kind kind : kinds) {
        boolean named =
            kind.referrers().stream().anyMatch(from -> reached.contains(from.path().kind()));
        more |= named && reached.add(kind.name());
      }
    }
  }

  private static void collectScalars(PathProfile at, List<PathProfile> found) {
    if (Shapes.isOnlyScalar(at)) {
      found.add(at);
    } else if (at.map().isPresent()) {
      collectScalars(at.map().get().values(), found);
    } else if (Shapes.isOnlyObject(at)) {
      at.members().values().forEach(member -> collectScalars(member, found));
    } else if (Shapes.isTabular(at)) {
      collectScalars(at.elements().orElseThrow(), found);
    }
  }
}
