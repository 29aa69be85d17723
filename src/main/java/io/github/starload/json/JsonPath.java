package io.github.starload.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A path of observed JSON, written `$.a.b[]`: `$` is a record, `[]` the elements of an array.
///
/// Names that are no plain words are written in brackets: `$['a b']`, with `\` and `'` escaped by
/// `\`.
///
/// @param steps from the record down; empty for the record itself
public record JsonPath(List<Step> steps) implements Comparable<JsonPath> {

  /// The record itself, `$`.
  public static final JsonPath ROOT = new JsonPath(List.of());

  private static final Comparator<JsonPath> BY_TEXT = Comparator.comparing(JsonPath::toString);

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /// One step down.
  public sealed interface Step {
    /// Into the member of an object.
    record Member(String name) implements Step {}

    /// Into the elements of an array.
    record Elements() implements Step {}
  }

  /// The path of a member of the object at this path.
  public JsonPath member(String name) {
    return with(new Step.Member(name));
  }

  /// The path of the elements of the array at this path.
  public JsonPath elements() {
    return with(new Step.Elements());
  }

  private JsonPath with(Step step) {
    List<Step> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(steps);
    longer.add(step);
    return new JsonPath(longer);
  }

  /// The names on the way, without the array steps; empty for the record itself.
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Member(String name)) {
        names.add(name);
      }
    }
    return names;
  }

  /// Whether this path is the other or lies below it.
  public boolean isAtOrBelow(JsonPath other) {
    return steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public int compareTo(JsonPath other) {
    return BY_TEXT.compare(this, other);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("$");
    for (Step step : steps) {
      switch (step) {
        case Step.Elements() -> text.append("[]");
        case Step.Member(String name) -> {
          if (isPlain(name)) {
            text.append('.').append(name);
          } else {
            text.append("['").append(name.replace("\\", "\\\\").replace("'", "\\'")).append("']");
          }
        }
      }
    }
    return text.toString();
  }

  private static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c == '_' || c == '-' || Character.isLetterOrDigit(c));
  }
}
