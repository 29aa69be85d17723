package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import io.github.starload.type.Surrogates;
import io.github.starload.type.Utf8Text;
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

/// Gathers the members of the objects at one path, each name for itself; past so many different
/// names all of them together, as the entries of a map.
///
/// That point is [#MOST_NAMES], and lower inside objects that have many names themselves, so that
/// maps inside maps are bounded too. Whether it is passed depends on the sets of names only, so the
/// outcome is the same for any order of the objects.
final class ObservedMembers {
  /// Redshift takes 1,600 columns; what has more names than this is no table.
  static final int MOST_NAMES = 2000;

  /// Objects with no more names than this are never taken for maps by their number alone.
  static final int FEW_NAMES = 64;

  /// Names of all objects on a way down that have many, multiplied; beyond, objects with more than
  /// [#FEW_NAMES] are taken for maps.
  private static final int MOST_CROSSED = 200_000;

  /// The samples of so many members have their whole capacity; of more members each has less.
  private static final int WHOLE_SAMPLES = 128;

  private static final int LEAST_CAPACITY = 256;

  /// A name is common if one object in so many has it.
  private static final int COMMON_IN = 20;

  private final Room room;
  private final Map<String, Observed> byName = new HashMap<>();
  private final DistinctSample names;
  private final KeyCandidates candidates;
  private int maxNameBytes;
  private long occurrences;
  private @Nullable Observed any;

  /// The number of the object at hand, by which a name that occurs twice is noticed.
  private long visit;

  /// The least name that has occurred twice in the object at hand.
  private @Nullable String repeated;

  ObservedMembers(Room room) {
    this.room = room;
    this.names = new DistinctSample(room);
    this.candidates = new KeyCandidates(room);
  }

  /// How many values each sample keeps among the members of objects.
  ///
  /// @param crossed the names of all objects above that have many, multiplied; at least 1
  static int capacity(long crossed) {
    return Math.clamp(
        DistinctSample.CAPACITY * (long) WHOLE_SAMPLES / crossed,
        LEAST_CAPACITY,
        DistinctSample.CAPACITY);
  }

  /// How many names are kept apart.
  private static int mostNames(long crossed) {
    return Math.clamp(MOST_CROSSED / crossed, FEW_NAMES, MOST_NAMES);
  }

  /// What `crossed` is for the members.
  private long below(long crossed) {
    int most = mostNames(crossed);
    int here = any == null ? Math.min(byName.size(), most) : most;
    return here > FEW_NAMES ? crossed * here : crossed;
  }

  /// Notes the members of one object and answers a hash of it.
  ///
  /// @param crossed see [#capacity]
  long add(List<JsonValue.Member> all, long crossed) {
    visit++;
    repeated = null;
    candidates.begin();
    long hash = 0;
    for (int i = 0; i < all.size(); i++) {
      JsonValue.Member member = all.get(i);
      long valueHash = add(member, i, crossed);
      hash += member(member.name(), valueHash);
    }
    if (any == null) {
      candidates.end();
    } else {
      repeated = repeated(all);
    }
    return ValueHash.mix(hash);
  }

  /// A name that occurred twice in the object added last, the least of several.
  Optional<String> repeated() {
    return Optional.ofNullable(repeated);
  }

  private static long member(String name, long valueHash) {
    // Absent and null members are the same.
    return valueHash == KeySample.NOTHING ? 0 : ValueHash.mix(name.hashCode() * 31L + valueHash);
  }

  private long add(JsonValue.Member member, int position, long crossed) {
    occurrences++;
    Observed together = any;
    if (together != null) {
      note(member.name());
      return together.add(member.value(), below(crossed));
    }
    Observed known = byName.get(member.name());
    if (known == null) {
      note(member.name());
      known = observed(member.name());
      byName.put(member.name(), known);
    }
    if (known.visit == visit) {
      repeated = least(repeated, member.name());
    }
    known.visit = visit;
    known.position = Math.min(known.position, position);
    long hash = known.add(member.value(), below(crossed));
    candidates.member(known.number, member.name(), hash, isScalar(member.value()));
    if (byName.size() > mostNames(crossed)) {
      putTogether();
    }
    return hash;
  }

  private void note(String name) {
    Utf8Text utf8 = Surrogates.utf8(name);
    names.add(ValueHash.of(utf8));
    maxNameBytes = Math.max(maxNameBytes, utf8.length());
  }

  private static boolean isScalar(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ -> true;
      case JsonValue.JsonObject _, JsonValue.JsonArray _, JsonValue.JsonNull() -> false;
    };
  }

  private static @Nullable String repeated(List<JsonValue.Member> all) {
    Set<String> seen = HashSet.newHashSet(all.size());
    String least = null;
    for (JsonValue.Member member : all) {
      least = seen.add(member.name()) ? least : least(least, member.name());
    }
    return least;
  }

  private static String least(@Nullable String known, String name) {
    return known == null || Utf8Order.compare(name, known) < 0 ? name : known;
  }

  private void putTogether() {
    any = together();
    byName.values().forEach(Observed::leave);
    byName.clear();
    candidates.leave();
  }

  /// All members as if they had one name.
  private Observed together() {
    Observed all = new Observed(room);
    byName.values().forEach(all::merge);
    return all;
  }

  /// Gives everything back: it went up in another.
  void leave() {
    names.leave();
    candidates.leave();
    byName.values().forEach(Observed::leave);
    if (any != null) {
      any.leave();
    }
  }

  /// Puts together what has too many names by now, all the way down.
  void settle(long crossed) {
    names.within(capacity(crossed));
    if (byName.size() > mostNames(crossed)) {
      putTogether();
    }
    long below = below(crossed);
    byName.values().forEach(member -> member.settle(below));
    if (any != null) {
      any.settle(below);
    }
  }

  /// See [Observed#commonShare]; names that are kept together count as common.
  double commonShare(long objects) {
    if (any != null) {
      return 1;
    }
    long common =
        byName.values().stream()
            .mapToLong(Observed::total)
            .filter(total -> total * COMMON_IN >= objects)
            .sum();
    return occurrences == 0 ? 0 : (double) common / occurrences;
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
        (name, observed) -> byName.computeIfAbsent(name, this::observed).merge(observed));
    if (byName.size() > MOST_NAMES) {
      putTogether();
    }
  }

  private Observed observed(String name) {
    Observed made = new Observed(room);
    made.number = candidates.number(name);
    return made;
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
  Optional<MapProfile> asMap(JsonPath path, long objects, long crossed) {
    Observed together = any;
    if (together != null) {
      return Optional.of(
          map(path, together, "There are more than " + mostNames(crossed) + " different names."));
    }
    return MapLook.reason(objects, occurrences, byName)
        .map(
            reason -> {
              Observed all = together();
              all.settle(below(crossed));
              return map(path, all, reason);
            });
  }

  private MapProfile map(JsonPath path, Observed values, String reason) {
    return new MapProfile(names.distinct(), maxNameBytes, reason, values.at(path.anyMember()));
  }

  List<KeyDependency> dependencies(JsonPath path) {
    return any == null ? candidates.dependencies(path) : List.of();
  }
}
