package io.github.starload.profile;

import io.github.starload.source.Source;
import java.util.List;

/// Everything observed in sources that are read together.
///
/// @param kinds of records, in the order given, at least one
public record Profile(List<KindProfile> kinds) {
  public Profile {
    kinds = List.copyOf(kinds);
  }

  /// All sources, in the order given.
  public List<Source> sources() {
    return kinds.stream().flatMap(kind -> kind.kind().sources().stream()).toList();
  }

  /// How many records the sources hold together.
  public long records() {
    return kinds.stream().mapToLong(KindProfile::records).sum();
  }

  /// What to name the data by: the first source's file name without folder and endings.
  public String stem() {
    return sources().getFirst().stem();
  }
}
