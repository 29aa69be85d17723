package io.github.starload.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A JSON value in normal form while it is put together: nothing yet, a scalar by its canonical
/// text, an object or an array.
final class Rebuilt {
  private final Map<String, Rebuilt> members = new TreeMap<>();
  private final List<Rebuilt> elements = new ArrayList<>();
  private String scalar = "";

  void scalar(String text) {
    scalar = text;
  }

  void append(String text) {
    scalar += text;
  }

  Rebuilt member(String name) {
    return members.computeIfAbsent(name, _ -> new Rebuilt());
  }

  Rebuilt newElement() {
    elements.add(new Rebuilt());
    return elements.getLast();
  }

  /// `null`, `{}` and `[]` are the same: nothing. An array of nothing but nulls is not.
  boolean isNothing() {
    return scalar.isEmpty()
        && elements.isEmpty()
        && members.values().stream().allMatch(Rebuilt::isNothing);
  }

  /// One text for each value that tables can tell apart.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    write(text);
    return text.toString();
  }

  private void write(StringBuilder text) {
    if (isNothing()) {
      text.append("null");
      return;
    }
    text.append(scalar);
    if (!elements.isEmpty()) {
      text.append('[');
      elements.forEach(
          element -> {
            element.write(text);
            text.append(',');
          });
      text.append(']');
    }
    if (members.values().stream().anyMatch(member -> !member.isNothing())) {
      text.append('{');
      members.forEach(
          (name, member) -> {
            if (!member.isNothing()) {
              text.append('"').append(name).append("\":");
              member.write(text);
              text.append(',');
            }
          });
      text.append('}');
    }
  }
}
