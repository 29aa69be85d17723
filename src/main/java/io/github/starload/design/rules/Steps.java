package io.github.starload.design.rules;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import java.util.List;

/// How one path lies below another.
final class Steps {
  private Steps() {}

  /// Whether a path is another or is reached from it through members of objects alone.
  static boolean membersOnly(JsonPath base, JsonPath path) {
    return path.isAtOrBelow(base)
        && below(base, path).stream().allMatch(Step.Member.class::isInstance);
  }

  /// Whether a path is reached from another through members, but for its last step, which may lead
  /// into an array or a map; or is the same, for a table with further columns of the same rows.
  static boolean oneTableBelow(JsonPath base, JsonPath path) {
    return path.equals(base) || (!path.isRoot() && membersOnly(base, path.parent()));
  }

  private static List<Step> below(JsonPath base, JsonPath path) {
    return path.steps().subList(base.steps().size(), path.steps().size());
  }
}
