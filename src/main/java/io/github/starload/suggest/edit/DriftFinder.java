package io.github.starload.suggest.edit;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.profile.Occurrences;
import io.github.starload.profile.PathProfile;
import io.github.starload.profile.Profile;
import io.github.starload.suggest.edit.DesignDrift.Difference;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Holds a design against a profile, path by path.
final class DriftFinder {
  private final StarDesign design;
  private final Profile profile;
  private final Map<JsonPath, List<Filled>> filled = new HashMap<>();
  private final Map<JsonPath, String> rows = new HashMap<>();
  private final Set<JsonPath> above = new HashSet<>();
  private final Set<JsonPath> leftOut = new HashSet<>();
  private final List<Difference> found = new ArrayList<>();

  /// A column and its table.
  private record Filled(String table, Column column) {}

  DriftFinder(StarDesign design, Profile profile) {
    this.design = design;
    this.profile = profile;
    design.leftOut().stream().map(LeftOut::path).forEach(this::leave);
    for (Table table : design.tables()) {
      table.paths().forEach(path -> rows.merge(path, table.name(), this::below));
      table.paths().forEach(this::lead);
      for (Column column : table.columns()) {
        for (JsonPath path : OriginPaths.of(column.origin())) {
          filled
              .computeIfAbsent(path, _ -> new ArrayList<>())
              .add(new Filled(table.name(), column));
          lead(path);
        }
      }
    }
  }

  List<Difference> find() {
    profile.kinds().forEach(kind -> visit(kind.root(), ""));
    return found;
  }

  /// Where several tables make rows at one path, the contract of the detail or bridge rules.
  private String below(String one, String other) {
    return design.table(one) instanceof Table.Dimension ? other : one;
  }

  private void leave(JsonPath path) {
    leftOut.add(path);
    boolean elements = !path.isRoot() && path.steps().getLast() instanceof Step.Elements;
    if (elements) {
      leftOut.add(path.parent());
    }
  }

  private void lead(JsonPath path) {
    for (JsonPath at = path; !at.isRoot(); at = at.parent()) {
      above.add(at.parent());
    }
  }

  private void visit(PathProfile at, String owner) {
    JsonPath path = at.path();
    if (leftOut.contains(path) || !holdsAnything(at)) {
      return;
    }
    String table = rows.getOrDefault(path, owner);
    List<Filled> columns = filled.getOrDefault(path, List.of());
    boolean kept = columns.stream().anyMatch(DriftFinder::takesValue);
    boolean unfolded = above.contains(path);
    if (!kept && !unfolded && !rows.containsKey(path)) {
      unforeseen(at, table);
      return;
    }
    columns.stream().filter(DriftFinder::takesValue).forEach(column -> column(at, column));
    boolean whole = columns.stream().anyMatch(f -> f.column().type() instanceof ColumnType.Super);
    if (!whole) {
      String column =
          columns.stream()
              .filter(DriftFinder::takesValue)
              .map(f -> f.column().name())
              .findFirst()
              .orElse("");
      shapes(at, table, column, unfolded || rows.containsKey(path));
      below(at, table);
    }
  }

  private void below(PathProfile at, String table) {
    if (above.contains(at.path().anyMember()) || rows.containsKey(at.path().anyMember())) {
      at.map().ifPresent(map -> visit(map.values(), table));
    } else if (above.contains(at.path()) || rows.containsKey(at.path())) {
      at.members().values().forEach(member -> visit(member, table));
      at.elements()
          .filter(each -> rows.containsKey(each.path()) || above.contains(each.path()))
          .ifPresent(each -> visit(each, table));
    }
  }

  private static boolean holdsAnything(PathProfile at) {
    Occurrences seen = at.occurrences();
    return seen.objects() + seen.arrays() + seen.scalars() > 0;
  }

  private static boolean takesValue(Filled filled) {
    return !(filled.column().origin() instanceof Origin.OffsetOf);
  }

  private void unforeseen(PathProfile at, String table) {
    Occurrences seen = at.occurrences();
    boolean isTable = seen.arrays() > 0 || at.map().isPresent();
    long times = seen.objects() + seen.arrays() + seen.scalars();
    if (isTable) {
      found.add(
          new DesignDrift.NewTable(
              at.path(), table, at.path() + " is in no table; it stands in " + times + " places"));
    } else if (seen.objects() > 0 && seen.scalars() == 0) {
      at.members().values().forEach(member -> visit(member, table));
    } else {
      found.add(
          new DesignDrift.NewColumn(
              at.path(), table, at.path() + " is in no column; it has " + times + " values"));
    }
  }

  private void column(PathProfile at, Filled filled) {
    Column column = filled.column();
    ColumnType type = column.type();
    // A reference holds a key of ours; the value itself is judged at the dimension's natural key.
    boolean isJudged =
        switch (column.origin()) {
          case Origin.Value _, Origin.Attribute _ -> true;
          case Origin.Reference _,
              Origin.ValueOfKind _,
              Origin.OffsetOf _,
              Origin.SurrogateKey(),
              Origin.ParentKey(),
              Origin.ParentNaturalKey _,
              Origin.DayPart _,
              Origin.MapKey(),
              Origin.Ordinal(),
              Origin.RecordHash(),
              Origin.RecordCopy(),
              Origin.LoadIdColumn() ->
              false;
        };
    boolean isScalar = at.occurrences().objects() + at.occurrences().arrays() == 0;
    Optional<String> misfit = isJudged && isScalar ? TypeFit.misfit(at, type) : Optional.empty();
    misfit.ifPresent(
        held ->
            found.add(
                new DesignDrift.NarrowType(
                    at.path(),
                    filled.table(),
                    column.name(),
                    TypeFit.widened(at, type),
                    "column "
                        + column.name()
                        + " of "
                        + filled.table()
                        + " is "
                        + type.sql()
                        + " and the data holds "
                        + held)));
  }

  /// Scalars where only rows or members are expected, containers where only a scalar is.
  ///
  /// @param column that keeps scalars; empty if none does
  private void shapes(PathProfile at, String table, String column, boolean unfolded) {
    boolean kept = !column.isEmpty();
    Occurrences seen = at.occurrences();
    long containers = seen.objects() + seen.arrays();
    if (kept && !unfolded && containers > 0) {
      found.add(
          new DesignDrift.OtherShape(
              at.path(),
              table,
              column,
              "the design expects a scalar at "
                  + at.path()
                  + " and the data holds "
                  + containers
                  + " objects and arrays"));
    } else if (!kept && seen.scalars() > 0) {
      found.add(
          new DesignDrift.OtherShape(
              at.path(),
              table,
              column,
              "the design expects no scalar at "
                  + at.path()
                  + " and the data holds "
                  + seen.scalars()));
    }
  }
}
