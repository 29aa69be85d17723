package io.github.starload.suggest.edit;

import io.github.starload.design.NodeRole;
import io.github.starload.design.StarDesign;
import io.github.starload.json.JsonPath;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;

/// Sets the role of a node.
final class Grafts {
  private Grafts() {}

  static StarDesign graft(StarDesign design, Profile profile, JsonPath path, NodeRole role) {
    throw StarloadException.input(
        "Cannot set the role of " + path + " to " + role + " in " + design.dataset(),
        Location.NOWHERE,
        "Read " + profile.records() + " records");
  }
}
