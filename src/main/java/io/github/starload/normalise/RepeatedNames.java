package io.github.starload.normalise;

import io.github.starload.design.TextRules;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Settles names that occur twice in one object, where the design says which member stands.
final class RepeatedNames {
  private final TextRules.RepeatedNames rule;
  private final List<Dropped> dropped = new ArrayList<>();

  /// A member that does not stand, and its place.
  record Dropped(Place place, JsonValue value) {}

  RepeatedNames(TextRules.RepeatedNames rule) {
    this.rule = rule;
  }

  /// The members that do not stand; those inside values that are kept whole are not among them, as
  /// they are accounted for with it.
  List<Dropped> dropped() {
    return dropped;
  }

  /// The value with each name once in every object.
  JsonValue settled(Place place, JsonValue value) {
    Place elements = place.elements;
    return switch (value) {
      case JsonValue.JsonObject object when elements != null && !place.keepsWhole() ->
          settled(elements, object);
      case JsonValue.JsonObject(var members) -> object(place, members);
      case JsonValue.JsonArray(var several) -> {
        Place at = elements == null ? stranger(place.path.elements()) : elements;
        List<JsonValue> settled = new ArrayList<>();
        several.forEach(element -> settled.add(settled(at, element)));
        yield new JsonValue.JsonArray(settled);
      }
      case JsonValue.JsonString _,
          JsonValue.JsonNumber _,
          JsonValue.JsonBoolean _,
          JsonValue.JsonNull _ ->
          value;
    };
  }

  private JsonValue object(Place place, List<JsonValue.Member> members) {
    Map<String, JsonValue.Member> standing = new LinkedHashMap<>();
    for (JsonValue.Member member : members) {
      JsonValue.Member other = standing.get(member.name());
      if (other == null) {
        standing.put(member.name(), member);
      } else {
        boolean keepsFirst = rule == TextRules.RepeatedNames.KEEP_FIRST;
        drop(place, keepsFirst ? member : other);
        standing.put(member.name(), keepsFirst ? other : member);
      }
    }
    List<JsonValue.Member> settled = new ArrayList<>();
    for (JsonValue.Member member : standing.values()) {
      settled.add(
          new JsonValue.Member(
              member.name(), settled(below(place, member.name()), member.value())));
    }
    return new JsonValue.JsonObject(settled);
  }

  private void drop(Place place, JsonValue.Member member) {
    boolean inside = place.unknown || place.leftOut || place.keepsWhole();
    if (!inside) {
      dropped.add(new Dropped(below(place, member.name()), member.value()));
    }
  }

  private static Place below(Place place, String name) {
    Place known = place.below(name);
    return known == null ? stranger(place.path.member(name)) : known;
  }

  private static Place stranger(JsonPath path) {
    Place place = new Place(path, new PathCounts());
    place.unknown = true;
    return place;
  }

  /// Whether a name occurs twice in an object anywhere inside.
  static boolean areIn(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonObject(var members) -> {
        Set<String> names = new HashSet<>();
        yield members.stream().anyMatch(m -> !names.add(m.name()) || areIn(m.value()));
      }
      case JsonValue.JsonArray(var elements) -> elements.stream().anyMatch(RepeatedNames::areIn);
      case JsonValue.JsonString _,
          JsonValue.JsonNumber _,
          JsonValue.JsonBoolean _,
          JsonValue.JsonNull _ ->
          false;
    };
  }
}
