package io.github.starload.suggest.edit;

import io.github.starload.design.Contract.Mode;
import io.github.starload.design.StarDesign;
import io.github.starload.design.edit.DesignEdit;
import io.github.starload.design.edit.PureEdits;
import io.github.starload.design.rules.DesignRules;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.Suggester;
import io.github.starload.suggest.edit.DesignDrift.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Lets a design meet new data under its contract: what evolves grows, what is frozen stops the
/// load, what rejects is left to the load itself, value by value.
///
/// @param design that foresees everything but what is to be rejected
/// @param grown what the design grew by
/// @param rejected what will be rejected
public record DesignGrowth(StarDesign design, List<Difference> grown, List<Difference> rejected) {
  public DesignGrowth {
    grown = List.copyOf(grown);
    rejected = List.copyOf(rejected);
  }

  /// A design that foresees everything.
  public static DesignGrowth none(StarDesign design) {
    return new DesignGrowth(design, List.of(), List.of());
  }

  /// The design for the data of a profile.
  ///
  /// @throws StarloadException of kind INPUT, naming every difference, if the contract freezes one
  ///     of them, or if no column could keep it
  public static DesignGrowth toward(StarDesign design, Profile profile) {
    DesignDrift drift = DesignDrift.between(design, profile);
    List<Difference> frozen =
        drift.found().stream()
            .filter(d -> DesignDrift.mode(design, d) == Mode.FREEZE || cannotEvolve(design, d))
            .toList();
    if (!frozen.isEmpty()) {
      throw StarloadException.input(
          "Cannot load as designed: "
              + frozen.stream().map(Difference::sentence).collect(Collectors.joining("; ")),
          Location.NOWHERE,
          "Change the design with starload design edit --data, or let its contract evolve or"
              + " reject");
    }
    StarDesign grown = design;
    List<Difference> news = new ArrayList<>();
    List<Difference> rejected = new ArrayList<>();
    for (Difference difference : drift.found()) {
      switch (DesignDrift.mode(design, difference)) {
        case EVOLVE -> {
          grown = grow(grown, difference, profile);
          news.add(difference);
        }
        case REJECT_ROW, REJECT_VALUE -> rejected.add(difference);
        case FREEZE -> throw StarloadException.defect("A frozen difference was passed over", null);
      }
    }
    return new DesignGrowth(
        DesignRules.require(grown, "Cannot let the design grow"), news, rejected);
  }

  /// A column for scalars cannot grow into a table by itself: a person chooses the role.
  private static boolean cannotEvolve(StarDesign design, Difference difference) {
    return difference instanceof DesignDrift.OtherShape
        && DesignDrift.mode(design, difference) == Mode.EVOLVE;
  }

  private static StarDesign grow(StarDesign design, Difference difference, Profile profile) {
    return switch (difference) {
      case DesignDrift.NarrowType(_, var table, var column, var wider, _) ->
          PureEdits.apply(design, new DesignEdit.RetypeColumn(table, column, wider));
      case DesignDrift.NewColumn(var path, _, _) ->
          Suggester.graft(design, profile, path, Roles.proposed(profile, path));
      case DesignDrift.NewTable(var path, _, _) ->
          Suggester.graft(design, profile, path, Roles.proposed(profile, path));
      case DesignDrift.OtherShape _ -> design;
    };
  }
}
