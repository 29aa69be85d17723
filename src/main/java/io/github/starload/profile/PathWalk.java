package io.github.starload.profile;

import java.util.ArrayList;
import java.util.List;

/// All paths of a profile, parents first.
public final class PathWalk {
  private PathWalk() {}

  /// A path and how many objects above it lack it; 0 where it is no member.
  public record Step(PathProfile at, long absent) {}

  /// Where objects look like a map, the map's entries stand in place of the single members.
  public static List<Step> of(Profile profile) {
    List<Step> steps = new ArrayList<>();
    profile.kinds().forEach(kind -> walk(kind.root(), 0, steps));
    return steps;
  }

  private static void walk(PathProfile at, long absent, List<Step> steps) {
    steps.add(new Step(at, absent));
    Occurrences seen = at.occurrences();
    long objects = seen.objects() + seen.emptyObjects();
    if (at.map().isPresent()) {
      walk(at.map().get().values(), 0, steps);
    } else {
      for (PathProfile member : at.members().values()) {
        walk(member, Math.max(0, objects - member.occurrences().total()), steps);
      }
    }
    at.elements().ifPresent(elements -> walk(elements, 0, steps));
  }
}
