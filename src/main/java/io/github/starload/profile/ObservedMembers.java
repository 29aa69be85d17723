package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers the members of the objects at one path, each name for itself; past [#MOST_NAMES]
/// different names all of them together, as the entries of a map.
///
/// Whether that point is passed depends on the set of names only, so the outcome is the same for
/// any order of the objects.
final class ObservedMembers {
  /// Redshift takes 1,600 columns; what has more names than this is no table.
  static final int MOST_NAMES = 2000;

  private final Map<String, Observed> byName = new HashMap<>();
  private final DistinctSample names = new DistinctSample();
  private final KeyCandidates candidates = new KeyCandidates();
  private int maxNameBytes;
  private long occurrences;
  private @Nullable Observed any;

  /// Notes the members of one object and answers a hash of it.
  long add(List<JsonValue.Member> all) {
    Set<String> scalars = new HashSet<>();
    candidates.begin();
    long hash = 0;
    for (int i = 0; i < all.size(); i++) {
      JsonValue.Member member = all.get(i);
      long valueHash = add(member, i);
      hash += member(member.name(), valueHash, scalars, member.value());
    }
    if (any == null) {
      candidates.end(scalars);
    }
    return ValueHash.mix(hash);
  }

  private long member(String name, long valueHash, Set<String> scalars, JsonValue value) {
    if (any == null) {
      candidates.member(name, valueHash);
      if (isScalar(value)) {
        scalars.add(name);
      }
    }
    // Absent and null members are the same.
    return valueHash == KeySample.NOTHING ? 0 : ValueHash.mix(name.hashCode() * 31L + valueHash);
  }

  private long add(JsonValue.Member member, int position) {
    occurrences++;
    Observed together = any;
    if (together != null) {
      note(member.name());
      return together.add(member.value());
    }
    Observed known = byName.get(member.name());
    if (known == null) {
      note(member.name());
      known = new Observed();
      byName.put(member.name(), known);
    }
    known.position = Math.min(known.position, position);
    long hash = known.add(member.value());
    if (byName.size() > MOST_NAMES) {
      putTogether();
    }
    return hash;
  }

  private void note(String name) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    names.add(ValueHash.of(utf8));
    maxNameBytes = Math.max(maxNameBytes, utf8.length);
  }

  private static boolean isScalar(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> true;
      case JsonValue.JsonObject _, JsonValue.JsonArray _, JsonValue.JsonNull() -> false;
    };
  }

  /// A name that occurs twice, the least of several; empty if none does.
  Optional<String> repeated(List<JsonValue.Member> all) {
    if (all.size() < 2) {
      return Optional.empty();
    }
    Set<String> seen = HashSet.newHashSet(all.size());
    return all.stream()
        .map(JsonValue.Member::name)
        .filter(name -> !seen.add(name))
        .min(Utf8Order::compare);
  }

  private void putTogether() {
    any = together();
    byName.clear();
  }

  /// All members as if they had one name.
  private Observed together() {
    Observed all = new Observed();
    byName.values().forEach(all::merge);
    return all;
  }

  long occurrences() {
    return occurrences;
  }

  int distinctNames() {
    return any == null ? byName.size() : (int) Math.min(Integer.MAX_VALUE, names.distinct());
  }

  /// Adds what another has gathered.
  void merge(ObservedMembers other) {
    occurrences += other.occurrences;
    maxNameBytes = Math.max(maxNameBytes, other.maxNameBytes);
    names.merge(other.names);
    candidates.merge(other.candidates);
    if (any == null && other.any != null) {
      putTogether();
    }
    Observed together = any;
    if (together != null) {
      other.byName.values().forEach(together::merge);
      if (other.any != null) {
        together.merge(other.any);
      }
      return;
    }
    other.byName.forEach(
        (name, observed) -> byName.computeIfAbsent(name, _ -> new Observed()).merge(observed));
    if (byName.size() > MOST_NAMES) {
      putTogether();
    }
  }

  /// One profile a name, in the order of their earliest position in any object, then by name.
  Map<String, PathProfile> profiles(JsonPath path) {
    List<Map.Entry<String, Observed>> sorted = new ArrayList<>(byName.entrySet());
    sorted.sort(
        Comparator.comparingInt((Map.Entry<String, Observed> member) -> member.getValue().position)
            .thenComparing(Map.Entry::getKey));
    // A plain loop: nesting of a thousand levels must fit on the stack.
    Map<String, PathProfile> ordered = new LinkedHashMap<>();
    for (Map.Entry<String, Observed> member : sorted) {
      ordered.put(member.getKey(), member.getValue().at(path.member(member.getKey())));
    }
    return ordered;
  }

  /// The members as the entries of a map, if the objects look like one.
  Optional<MapProfile> asMap(JsonPath path, long objects) {
    Observed together = any;
    if (together != null) {
      return Optional.of(
          map(path, together, "There are more than " + MOST_NAMES + " different names."));
    }
    return MapLook.reason(objects, occurrences, byName)
        .map(reason -> map(path, together(), reason));
  }

  private MapProfile map(JsonPath path, Observed values, String reason) {
    return new MapProfile(names.distinct(), maxNameBytes, reason, values.at(path.anyMember()));
  }

  List<KeyDependency> dependencies(JsonPath path) {
    return any == null ? candidates.dependencies(path) : List.of();
  }
}
