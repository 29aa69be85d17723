package io.github.starload.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The key of a dimension at one of the places that feed it.
final class CountedKey {
  private static final String SEPARATOR = "\u001f";

  /// Tables whose rows are made once for each key.
  final List<CountedRows> tops = new ArrayList<>();

  private final HashSet64 distinct;
  private final @Nullable String[] parts;

  /// @param distinct shared by all places that feed the dimension
  CountedKey(HashSet64 distinct, int parts) {
    this.distinct = distinct;
    this.parts = new String[parts];
  }

  void begin() {
    Arrays.fill(parts, null);
  }

  void set(int index, String text) {
    parts[index] = text;
  }

  void forget(int index) {
    parts[index] = null;
  }

  /// The key as far as it is known now.
  ///
  /// @return empty if a part is missing or an empty text
  String key() {
    StringBuilder key = new StringBuilder();
    for (String part : parts) {
      if (part == null || part.isEmpty()) {
        return "";
      }
      key.append(part).append(SEPARATOR);
    }
    return key.toString();
  }

  void end(String key) {
    if (!key.isEmpty()) {
      distinct.add(key);
    }
    tops.forEach(top -> top.end(key));
  }
}
