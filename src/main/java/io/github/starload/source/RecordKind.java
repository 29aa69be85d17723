package io.github.starload.source;

import java.util.List;

/// Sources that hold records of one kind.
///
/// @param name lower snake case; empty where there is only one kind
/// @param sources in reading order, at least one
public record RecordKind(String name, List<Source> sources) {
  public RecordKind {
    sources = List.copyOf(sources);
  }

  /// All sources as records of the same kind.
  public static List<RecordKind> same(List<Source> sources) {
    return List.of(new RecordKind("", sources));
  }
}
