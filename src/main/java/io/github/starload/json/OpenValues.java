package io.github.starload.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The objects and arrays that are open, from the top of the text down, and the member at which
/// each object stands.
final class OpenValues {
  private static final int FIRST_LEVELS = 16;

  private boolean[] arrays = new boolean[FIRST_LEVELS];
  private @Nullable String[] names = new String[FIRST_LEVELS];
  private int depth;

  int depth() {
    return depth;
  }

  void open(boolean array) {
    if (depth == arrays.length) {
      arrays = Arrays.copyOf(arrays, 2 * depth);
      names = Arrays.copyOf(names, 2 * depth);
    }
    arrays[depth] = array;
    names[depth] = null;
    depth++;
  }

  void close() {
    depth--;
  }

  /// Whether the innermost is an array.
  boolean inArray() {
    return arrays[depth - 1];
  }

  /// Sets the member at which the innermost object stands.
  void name(String name) {
    names[depth - 1] = name;
  }

  /// The member at which the innermost object stands, empty before its first.
  String name() {
    String name = names[depth - 1];
    return name == null ? "" : name;
  }

  /// The path from the value that lies `above` levels below the top of the text.
  JsonPath path(int above) {
    JsonPath path = JsonPath.ROOT;
    for (int level = above; level < depth; level++) {
      String name = names[level];
      if (arrays[level]) {
        path = path.elements();
      } else if (name != null) {
        path = path.member(name);
      }
    }
    return path;
  }

  /// The innermost in words.
  String unclosed() {
    if (depth == 0) {
      return "a value";
    }
    return inArray() ? "an array that is not closed" : "an object that is not closed";
  }
}
