package io.github.starload.normalise;

import io.github.starload.json.JsonValue;
import io.github.starload.normalise.PathCounts.Outcome;
import java.util.List;

/// Notes a value and all that lies in it as rejected, at the paths that the design knows and one
/// step beyond; what is kept or left out whole is not looked into.
final class RejectedValues {
  private final PathCounts counts;
  private final Tally tally;

  RejectedValues(PathCounts counts, Tally tally) {
    this.counts = counts;
    this.tally = tally;
  }

  void add(Place place, JsonValue value) {
    tally.add(place.counter, Outcome.REJECTED);
    Place elements = place.elements;
    if (place.unknown || place.keepsWhole()) {
      return;
    }
    if (elements != null) {
      for (JsonValue element : elementsOf(value)) {
        add(elements, element);
      }
      return;
    }
    if (place.leftOut) {
      return;
    }
    switch (value) {
      case JsonValue.JsonObject(var members) -> {
        for (JsonValue.Member member : members) {
          Place below = place.below(member.name());
          if (below == null) {
            tally.add(counts.at(place.path.member(member.name())), Outcome.REJECTED);
          } else {
            add(below, member.value());
          }
        }
      }
      case JsonValue.JsonArray(var several) -> {
        for (int i = 0; i < several.size(); i++) {
          tally.add(counts.at(place.path.elements()), Outcome.REJECTED);
        }
      }
      case JsonValue.JsonString _,
          JsonValue.JsonNumber _,
          JsonValue.JsonBoolean _,
          JsonValue.JsonNull _ -> {}
    }
  }

  /// The elements of an array; a lone value is an array of one element, unless it is empty.
  static List<JsonValue> elementsOf(JsonValue value) {
    return switch (value) {
      case JsonValue.JsonArray(var several) -> several;
      case JsonValue.JsonNull() -> List.of();
      case JsonValue.JsonObject(var members) when members.isEmpty() -> List.of();
      case JsonValue.JsonObject _,
          JsonValue.JsonString _,
          JsonValue.JsonNumber _,
          JsonValue.JsonBoolean _ ->
          List.of(value);
    };
  }
}
