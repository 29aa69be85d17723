package io.github.starload.check;

import io.github.starload.json.ByName;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One path of the independent count.
final class CountedPlace {
  final ByName<CountedPlace> members = new ByName<>();
  @Nullable CountedPlace anyMember;
  @Nullable CountedPlace elements;

  /// Tables that have a row for a value here.
  final List<CountedRows> rows = new ArrayList<>();

  /// Dimensions that a value here feeds.
  final List<CountedKey> keys = new ArrayList<>();

  /// Parts of keys that a value here is.
  final List<Part> parts = new ArrayList<>();

  /// Values, null and empty ones too.
  long values;

  /// `null`, `{}` and `[]` among them.
  long nothing;

  /// Set where the design expects an array: a lone value is one of one element.
  boolean isArray;

  /// What lies below is accounted for with the value.
  boolean isWhole;

  /// A column keeps the value as it is; an array is then not one of rows.
  boolean isKept;

  /// Set where a column holds a scalar.
  boolean hasCell;

  /// A part of a key.
  ///
  /// @param day whether the key is the day of the value
  record Part(CountedKey key, int index, ColumnType type, boolean day) {}

  /// Whether a lone value here is an array of one element.
  boolean wraps() {
    return isArray && !isKept;
  }

  /// The place at a path below this one; made on first use.
  CountedPlace at(JsonPath path) {
    CountedPlace place = this;
    for (JsonPath.Step step : path.steps()) {
      place =
          switch (step) {
            case JsonPath.Step.Elements() -> {
              place.isArray = true;
              yield place.elements();
            }
            case JsonPath.Step.AnyMember() -> place.anyMember();
            case JsonPath.Step.Member(String name) -> place.member(name);
          };
    }
    return place;
  }

  CountedPlace member(String name) {
    return members.get(name, _ -> new CountedPlace());
  }

  /// The place of a member; one that the design does not know is made, and not looked into.
  CountedPlace met(String name) {
    CountedPlace known = members.get(name);
    if (known != null) {
      return known;
    }
    if (anyMember != null) {
      return anyMember;
    }
    CountedPlace unknown = member(name);
    unknown.isWhole = true;
    return unknown;
  }

  /// The place of the elements of an array where the design knows none; not looked into.
  CountedPlace metElements() {
    if (elements == null) {
      elements().isWhole = true;
    }
    return elements();
  }

  private CountedPlace anyMember() {
    CountedPlace known = anyMember == null ? new CountedPlace() : anyMember;
    anyMember = known;
    return known;
  }

  private CountedPlace elements() {
    CountedPlace known = elements == null ? new CountedPlace() : elements;
    elements = known;
    return known;
  }

  /// Forgets the parts of keys at and below.
  void forgetParts() {
    parts.forEach(part -> part.key().forget(part.index()));
    members.forEach((_, member) -> member.forgetParts());
  }

  void collect(JsonPath path, Map<JsonPath, Long> values, Map<JsonPath, Long> nothings) {
    if (this.values > 0) {
      values.put(path, this.values);
      nothings.put(path, nothing);
    }
    members.forEach((name, member) -> member.collect(path.member(name), values, nothings));
    if (anyMember != null) {
      anyMember.collect(path.anyMember(), values, nothings);
    }
    if (elements != null) {
      elements.collect(path.elements(), values, nothings);
    }
  }
}
