package io.github.starload.profile;

import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was observed at one path, over all records.
///
/// Where a path is an array anywhere, a lone value there counts as an array of one element.
///
/// @param path the place
/// @param occurrences how often which kind of value stood there
/// @param type the narrowest type that keeps every scalar, or empty when no scalar was seen
/// @param numbers the narrowest type that keeps every number, whatever else stands beside them;
///     empty when no number was seen
/// @param distinct distinct scalars, see [DistinctSample]
/// @param idForm the form that every string has, or empty
/// @param smallest the least scalar: numbers by value, texts by UTF-8 bytes, cut to 200 characters;
///     empty when none was seen
/// @param largest likewise the greatest
/// @param maxTextBytes the longest scalar in UTF-8 bytes
/// @param distinctOffsets how many UTC offsets the timestamps were written with
/// @param members of the objects, in the order of their earliest position in any object, then by
///     name
/// @param elements of the arrays, or empty when no array held an element
/// @param map set when the objects look as if they were used as a map; `members` is empty when
///     there were too many names to keep apart
/// @param dependencies what members determine of the objects, best candidate for a key first
/// @param misfits values that no column keeps unchanged, by reason
public record PathProfile(
    JsonPath path,
    Occurrences occurrences,
    Optional<ColumnType> type,
    Optional<ColumnType> numbers,
    DistinctSample distinct,
    Optional<IdForm> idForm,
    String smallest,
    String largest,
    int maxTextBytes,
    int distinctOffsets,
    Map<String, PathProfile> members,
    Optional<PathProfile> elements,
    Optional<MapProfile> map,
    List<KeyDependency> dependencies,
    List<Misfit> misfits) {
  public PathProfile {
    dependencies = List.copyOf(dependencies);
    misfits = List.copyOf(misfits);
  }

  /// The kinds of values but null that stand here, each with its count, such as `3 numbers`.
  public List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    add(kinds, occurrences.objects() + occurrences.emptyObjects(), "object");
    add(kinds, occurrences.arrays() + occurrences.emptyArrays(), "array");
    add(kinds, occurrences.strings() + occurrences.emptyStrings(), "text");
    add(kinds, occurrences.numbers(), "number");
    add(kinds, occurrences.booleans(), "boolean");
    return kinds;
  }

  private static void add(List<String> kinds, long count, String noun) {
    if (count > 0) {
      kinds.add(count + " " + noun + (count == 1 ? "" : "s"));
    }
  }
}
