package io.github.starload.normalise;

import io.github.starload.design.Kind;
import io.github.starload.design.StarDesign;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.source.RecordKind;
import java.util.List;

/// The kinds of records as a design knows them.
public final class DesignedKinds {
  private DesignedKinds() {}

  /// All sources as records of one kind where the design has only one; else the kinds as found.
  ///
  /// @param found by the names of the sources and by what their first records hold
  /// @throws StarloadException of kind INPUT if there is a kind that the design does not know
  public static List<RecordKind> of(StarDesign design, List<RecordKind> found) {
    List<String> known = design.kinds().stream().map(Kind::name).toList();
    if (known.size() == 1) {
      return RecordKind.same(found.stream().flatMap(kind -> kind.sources().stream()).toList());
    }
    for (RecordKind kind : found) {
      if (!known.contains(kind.name())) {
        throw StarloadException.input(
            "Cannot use the design: it reads records of the kinds "
                + String.join(", ", known)
                + ", and "
                + kind.sources().getFirst().name()
                + " is taken for others",
            Location.NOWHERE,
            "Name its kind, as --source "
                + known.getFirst()
                + "="
                + kind.sources().getFirst().name());
      }
    }
    return found;
  }
}
