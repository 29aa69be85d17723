package io.github.starload.json;

import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.List;

/// A place in one JSON text, written `/data/0/items` (RFC 6901).
///
/// @param names from the top down, unescaped; empty for the whole text
public record JsonPointer(List<String> names) {

  /// The whole text, written as nothing at all.
  public static final JsonPointer WHOLE = new JsonPointer(List.of());

  public JsonPointer {
    names = List.copyOf(names);
  }

  /// Reads the written form, in which `~1` stands for `/` and `~0` for `~`.
  ///
  /// @throws StarloadException of kind INPUT if it does not begin with `/`, or has another `~`
  public static JsonPointer of(String text) {
    if (text.isEmpty()) {
      return WHOLE;
    }
    if (!text.startsWith("/")) {
      throw refused(text, "it does not begin with /");
    }
    List<String> names = new ArrayList<>();
    for (String name : text.substring(1).split("/", -1)) {
      if (name.matches(".*~([^01].*|$)")) {
        throw refused(text, "~ is followed by neither 0 nor 1");
      }
      names.add(name.replace("~1", "/").replace("~0", "~"));
    }
    return new JsonPointer(names);
  }

  /// The place one step down.
  public JsonPointer at(String name) {
    List<String> longer = new ArrayList<>(names);
    longer.add(name);
    return new JsonPointer(longer);
  }

  /// The place some steps down from the top, on the way to this one.
  public JsonPointer first(int steps) {
    return new JsonPointer(names.subList(0, steps));
  }

  private static StarloadException refused(String text, String reason) {
    return StarloadException.input(
        "Cannot use \"" + text + "\" as a JSON Pointer: " + reason,
        Location.NOWHERE,
        "Write it as RFC 6901 says, such as /data or /response/docs");
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }
}
