package io.github.starload.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A path of observed JSON, written `$.a.b[]`: `$` is a record, `[]` the elements of an array, `.*`
/// the members of an object used as a map.
///
/// Names that are no plain words are written in brackets: `$['a b']`, with `\` and `'` escaped by
/// `\`. Where records of several kinds are read together, the kind stands before: `rockets:$.name`.
///
/// @param kind the kind of records, lower snake case; empty where there is only one
/// @param steps from the record down; empty for the record itself
public record JsonPath(String kind, List<Step> steps) implements Comparable<JsonPath> {

  /// The record itself where there is only one kind of records, `$`.
  public static final JsonPath ROOT = record("");

  private static final Comparator<JsonPath> BY_TEXT = Comparator.comparing(JsonPath::toString);

  public JsonPath {
    steps = List.copyOf(steps);
  }

  /// The record itself of a kind.
  public static JsonPath record(String kind) {
    return new JsonPath(kind, List.of());
  }

  /// Reads what [#toString] wrote.
  ///
  /// @throws io.github.starload.problem.StarloadException of kind INPUT if it is no path; the
  ///     message holds the text and the place of the mistake
  public static JsonPath parse(String text) {
    return new JsonPathParser(text).parse();
  }

  /// One step down.
  public sealed interface Step {
    /// Into the member of an object.
    record Member(String name) implements Step {}

    /// Into the elements of an array.
    record Elements() implements Step {}

    /// Into the members of an object used as a map, whatever their names.
    record AnyMember() implements Step {}
  }

  /// The path of a member of the object at this path.
  public JsonPath member(String name) {
    return with(new Step.Member(name));
  }

  /// The path of the elements of the array at this path.
  public JsonPath elements() {
    return with(new Step.Elements());
  }

  /// The path of the members of the map at this path.
  public JsonPath anyMember() {
    return with(new Step.AnyMember());
  }

  private JsonPath with(Step step) {
    List<Step> longer = new ArrayList<>(steps.size() + 1);
    longer.addAll(steps);
    longer.add(step);
    return new JsonPath(kind, longer);
  }

  /// The path one step up.
  ///
  /// @throws IllegalStateException at the record itself
  public JsonPath parent() {
    if (steps.isEmpty()) {
      throw new IllegalStateException("nothing stands above a record");
    }
    return new JsonPath(kind, steps.subList(0, steps.size() - 1));
  }

  /// The record that this path lies in.
  public JsonPath root() {
    return record(kind);
  }

  /// Whether this is the record itself.
  public boolean isRoot() {
    return steps.isEmpty();
  }

  /// The names on the way, without the steps into arrays and maps; empty for the record itself.
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
    return kind.equals(other.kind)
        && steps.size() >= other.steps.size()
        && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  @Override
  public int compareTo(JsonPath other) {
    return BY_TEXT.compare(this, other);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(kind.isEmpty() ? "$" : kind + ":$");
    for (Step step : steps) {
      switch (step) {
        case Step.Elements() -> text.append("[]");
        case Step.AnyMember() -> text.append(".*");
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

  static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> c == '_' || c == '-' || Character.isLetterOrDigit(c));
  }
}
