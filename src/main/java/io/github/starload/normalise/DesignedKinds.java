package io.github.starload.normalise;

import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The kinds of records as a design knows them.
public final class DesignedKinds {
  private DesignedKinds() {}

  /// All sources as records of one kind where the design has only one, else the kinds as found;
  /// read where the design says that their records are.
  ///
  /// @param found by the names of the sources and by what their first records hold
  /// @throws StarloadException of kind INPUT if there is a kind that the design does not know, or
  ///     if a person named another place for the records than the design
  public static List<RecordKind> of(StarDesign design, List<RecordKind> found) {
    Map<String, Kind> known = new LinkedHashMap<>();
    design.kinds().forEach(kind -> known.put(kind.name(), kind));
    List<RecordKind> kinds =
        known.size() == 1
            ? RecordKind.same(found.stream().flatMap(kind -> kind.sources().stream()).toList())
            : found;
    return kinds.stream().map(kind -> at(known, kind)).toList();
  }

  private static RecordKind at(Map<String, Kind> known, RecordKind kind) {
    Kind designed = known.get(kind.name());
    if (designed == null) {
      throw StarloadException.input(
          "Cannot use the design: it reads records of the kinds "
              + String.join(", ", known.keySet())
              + ", and "
              + kind.sources().getFirst().name()
              + " is taken for others",
          Location.NOWHERE,
          "Name its kind, as --source "
              + known.keySet().iterator().next()
              + "="
              + kind.sources().getFirst().name());
    }
    return designed.pointer().map(kind::at).orElse(kind);
  }
}
