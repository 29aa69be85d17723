package io.github.starload.profile;

/// How often each kind of value stood at a path. Absent is what the parent's objects exceed the
/// total by.
///
/// @param objects with at least one member
/// @param emptyObjects `{}`
/// @param arrays with at least one element, and lone values where others are arrays
/// @param emptyArrays `[]`
/// @param strings not empty
/// @param emptyStrings `""`
/// @param numbers of any size
/// @param booleans true and false
/// @param nulls `null`
public record Occurrences(
    long objects,
    long emptyObjects,
    long arrays,
    long emptyArrays,
    long strings,
    long emptyStrings,
    long numbers,
    long booleans,
    long nulls) {

  /// Strings, numbers and booleans.
  public long scalars() {
    return strings + emptyStrings + numbers + booleans;
  }

  /// All values, null and empty included.
  public long total() {
    return objects + emptyObjects + arrays + emptyArrays + scalars() + nulls;
  }
}
