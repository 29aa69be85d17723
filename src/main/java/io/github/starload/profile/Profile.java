package io.github.starload.profile;

import io.github.starload.source.Source;
import java.util.List;

/// Everything observed in the sources of one kind of records.
///
/// @param sources in the order given
/// @param records how many records they hold together
/// @param root what was observed at `$`
public record Profile(List<Source> sources, long records, PathProfile root) {
  public Profile {
    sources = List.copyOf(sources);
  }

  /// What to name the records by: the first source's file name without folder and endings.
  public String stem() {
    return sources.getFirst().stem();
  }
}
