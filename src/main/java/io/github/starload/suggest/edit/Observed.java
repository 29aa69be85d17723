package io.github.starload.suggest.edit;

import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.MapProfile;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import java.util.Optional;

/// Finds what was observed at a path.
public final class Observed {
  private Observed() {}

  /// The kind that a path lies in; empty if no source holds such records.
  static Optional<KindProfile> kind(Profile profile, String name) {
    return profile.kinds().stream()
        .filter(kind -> kind.root().path().kind().equals(name))
        .findFirst();
  }

  /// What stands at a path; empty if nothing ever did.
  public static Optional<PathProfile> at(Profile profile, JsonPath path) {
    Optional<PathProfile> at = kind(profile, path.kind()).map(KindProfile::root);
    for (Step step : path.steps()) {
      at =
          at.flatMap(
              node ->
                  switch (step) {
                    case Step.Member(String name) -> Optional.ofNullable(node.members().get(name));
                    case Step.Elements() -> node.elements();
                    case Step.AnyMember() -> node.map().map(MapProfile::values);
                  });
    }
    return at;
  }
}
