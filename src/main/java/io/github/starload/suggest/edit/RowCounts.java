package io.github.starload.suggest.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.profile.DistinctSample;
import io.github.starload.profile.KindProfile;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import java.util.List;
import java.util.Optional;

/// How many rows each table would have.
final class RowCounts {
  private final StarDesign design;
  private final Profile profile;

  RowCounts(StarDesign design, Profile profile) {
    this.design = design;
    this.profile = profile;
  }

  Count of(Table table) {
    return switch (table) {
      case Table.Fact fact ->
          Count.exactly(
              Observed.kind(profile, fact.path().kind()).map(KindProfile::records).orElse(0L));
      case Table.Dimension dimension -> distinct(dimension);
      case Table.Detail detail -> below(detail.path(), detail.parent());
      case Table.Bridge bridge -> below(bridge.path(), bridge.parent());
    };
  }

  private Count distinct(Table.Dimension dimension) {
    List<JsonPath> keys = Consequences.keyPaths(dimension);
    if (dimension.naturalKey().size() > 1 || keys.isEmpty()) {
      return days(dimension);
    }
    DistinctSample values = new DistinctSample();
    long emptyTexts = 0;
    for (JsonPath key : keys) {
      Optional<PathProfile> at = Observed.at(profile, key);
      at.ifPresent(seen -> values.merge(seen.distinct()));
      emptyTexts += at.map(seen -> seen.occurrences().emptyStrings()).orElse(0L);
    }
    // An empty text names nothing.
    long named = values.distinct() - (emptyTexts > 0 ? 1 : 0);
    return Count.of(Math.max(0, named), values.isExact());
  }

  /// Dates are distinct days; timestamps share days in a number that the profile does not tell.
  private Count days(Table.Dimension dimension) {
    boolean dates =
        dimension.columns().get(1).origin() instanceof Origin.DayPart
            && dimension.paths().stream().allMatch(this::isDate);
    if (!dates) {
      return Count.UNKNOWN;
    }
    DistinctSample days = new DistinctSample();
    dimension.paths().stream()
        .map(path -> Observed.at(profile, path))
        .flatMap(Optional::stream)
        .forEach(at -> days.merge(at.distinct()));
    return Count.of(days.distinct(), days.isExact());
  }

  private boolean isDate(JsonPath path) {
    return Observed.at(profile, path)
        .flatMap(PathProfile::type)
        .map(type -> type.sql().equals("DATE"))
        .orElse(true);
  }

  private Count below(JsonPath path, String parentName) {
    Table parent = design.table(parentName);
    if (parent.paths().contains(path)) {
      return of(parent);
    }
    if (isBelowDimension(parent)) {
      return Count.UNKNOWN;
    }
    Optional<Occurrences> seen = Observed.at(profile, path).map(PathProfile::occurrences);
    if (seen.isEmpty()) {
      return Count.exactly(0);
    }
    boolean nested = path.steps().getLast() instanceof Step.Member;
    if (!nested) {
      return Count.exactly(seen.get().total());
    }
    boolean takesScalars =
        design.tables().stream()
            .filter(table -> table.paths().contains(path))
            .flatMap(table -> table.columns().stream())
            .map(Column::origin)
            .anyMatch(origin -> origin.equals(new Origin.Value(path)));
    return Count.exactly(seen.get().objects() + (takesScalars ? seen.get().scalars() : 0));
  }

  /// Such rows come once for each row of the dimension, however often it is met.
  private boolean isBelowDimension(Table table) {
    return switch (table) {
      case Table.Fact _ -> false;
      case Table.Dimension _ -> true;
      case Table.Detail detail -> isBelowDimension(design.table(detail.parent()));
      case Table.Bridge bridge -> isBelowDimension(design.table(bridge.parent()));
    };
  }
}
