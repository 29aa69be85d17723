package io.github.starload.suggest;

import io.github.starload.design.NodeRole;
import io.github.starload.profile.PathProfile;
import java.util.Optional;

/// Tells which roles a node can be set to.
final class RolesPossible {
  private RolesPossible() {}

  /// Why a node cannot have a role, as the end of a sentence; empty if it can.
  static Optional<String> refusal(PathProfile at, NodeRole role) {
    return switch (role) {
      case LEFT_OUT, SUPER -> Optional.empty();
      case COLUMNS -> unless(isScalar(at) || hasMembers(at), "only a scalar or an object can be");
      case ONE_TO_ONE -> unless(hasMembers(at), "only an object can be");
      case DETAIL ->
          unless(Shapes.isOnlyArray(at) || at.map().isPresent(), "only an array or a map can be");
      case DIMENSION ->
          unless(isScalar(at) || Shapes.isOnlyObject(at), "only a scalar or an object can be")
              .or(() -> withoutKey(at));
      case BRIDGE_AND_DIMENSION ->
          unless(Shapes.isTabular(at), "only an array of scalars or of objects can be")
              .or(() -> withoutKey(at.elements().orElseThrow()));
    };
  }

  private static boolean isScalar(PathProfile at) {
    return Shapes.isOnlyScalar(at) || Shapes.isOnlyNull(at);
  }

  private static boolean hasMembers(PathProfile at) {
    return Shapes.isOnlyObject(at) && !at.members().isEmpty();
  }

  private static Optional<String> withoutKey(PathProfile at) {
    boolean identifies =
        References.wanted(at)
            .flatMap(place -> place.key().type())
            .map(Shapes::canIdentify)
            .orElse(false);
    return unless(
        identifies,
        Shapes.isOnlyObject(at)
            ? "no member stands in every object and identifies it"
            : "its values identify nothing");
  }

  private static Optional<String> unless(boolean possible, String reason) {
    return possible ? Optional.empty() : Optional.of(reason);
  }
}
