package io.github.starload.normalise;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Column;
import io.github.starload.design.Kind;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.ScalarKind;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.normalise.RowPlan.Beginning;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A design turned inside out: from tables with paths to a tree of places for each kind of records,
/// whose places know their tables.
final class DesignPlan {
  private final StarDesign design;
  private final PathCounts counts;
  private final Map<String, Place> roots = new HashMap<>();
  private final Map<String, DimensionRows> dimensions;

  /// The rows of each table; a dimension has one plan for each feeding place.
  private final Map<String, List<Planned>> plans = new HashMap<>();

  private int slots;

  private record Planned(RowPlan row, Place place) {}

  /// @param dimensions the rows of each, by name; shared by all plans of a load
  DesignPlan(StarDesign design, PathCounts counts, Map<String, DimensionRows> dimensions) {
    this.design = design;
    this.counts = counts;
    this.dimensions = dimensions;
    for (Kind kind : design.kinds()) {
      roots.put(kind.name(), new Place(JsonPath.record(kind.name()), counts));
    }
    for (Table table : design.tables()) {
      switch (table) {
        case Table.Fact fact -> begin(fact, fact.path(), null, Beginning.ALWAYS);
        case Table.Dimension dimension -> feed(dimension);
        case Table.Detail _, Table.Bridge _ -> {}
      }
    }
    for (Table table : design.tables()) {
      switch (table) {
        case Table.Detail detail -> below(detail, detail.path(), detail.parent());
        case Table.Bridge bridge -> below(bridge, bridge.path(), bridge.parent());
        case Table.Fact _, Table.Dimension _ -> {}
      }
    }
    design.tables().forEach(this::refer);
    design.leftOut().forEach(this::leaveOut);
    roots.values().forEach(root -> own(root, null));
  }

  /// The records of a kind.
  Place root(String kind) {
    Place root = roots.get(kind);
    if (root == null) {
      throw StarloadException.defect("The design has no kind of records \"" + kind + "\"", null);
    }
    return root;
  }

  /// How many rows can be open at the same time.
  int slots() {
    return slots;
  }

  private Planned begin(Table table, JsonPath path, @Nullable RowPlan parent, Beginning beginning) {
    Planned planned = plan(table, path, parent, beginning);
    planned.place().rows.add(planned.row());
    fill(planned.row(), table);
    return planned;
  }

  private Planned plan(Table table, JsonPath path, @Nullable RowPlan parent, Beginning beginning) {
    RowPlan row = new RowPlan(design, table, slots++, parent, beginning);
    Planned planned = new Planned(row, place(path));
    plans.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(planned);
    return planned;
  }

  private void below(Table table, JsonPath path, String parent) {
    // A row of its own below its parent's has a position; without one it may go on with that row.
    boolean hasPosition =
        table.columns().stream()
            .map(Column::origin)
            .anyMatch(o -> o instanceof Origin.Ordinal || o instanceof Origin.MapKey);
    Planned above =
        plans.getOrDefault(parent, List.of()).stream()
            .filter(planned -> path.isAtOrBelow(planned.place().path))
            .filter(planned -> !hasPosition || !path.equals(planned.place().path))
            .reduce((a, b) -> depth(a) >= depth(b) ? a : b)
            .orElseThrow(
                () ->
                    StarloadException.defect(
                        "Table " + table.name() + " stands before its parent", null));
    boolean continues = path.equals(above.place().path);
    boolean always = hasPosition || continues;
    begin(table, path, above.row(), always ? Beginning.ALWAYS : Beginning.IF_PRESENT);
  }

  private static int depth(Planned planned) {
    return planned.place().path.steps().size();
  }

  private void feed(Table.Dimension dimension) {
    DimensionRows rows = dimensions.get(dimension.name());
    if (rows == null) {
      throw StarloadException.defect("No rows are kept for " + dimension.name(), null);
    }
    for (JsonPath path : dimension.paths()) {
      Planned planned = plan(dimension, path, null, Beginning.IF_PRESENT);
      planned.place().feeds.add(new Place.Feed(planned.row(), rows, new ArrayList<>()));
      List<Column> columns = dimension.stagedColumns();
      for (int i = 0; i < columns.size(); i++) {
        int index = i;
        switch (columns.get(i).origin()) {
          case Origin.Attribute(var paths) ->
              paths.stream()
                  .filter(at -> feedOf(dimension, at).equals(path))
                  .forEach(at -> cell(planned.row(), at, index, columns.get(index)));
          case Origin.DayPart(CalendarPart part) -> {
            if (part == CalendarPart.DAY) {
              cell(planned.row(), path, i, columns.get(i));
            }
          }
          case Origin.Value _,
              Origin.ValueOfKind _,
              Origin.MapKey(),
              Origin.OffsetOf _,
              Origin.SurrogateKey(),
              Origin.ParentKey(),
              Origin.ParentNaturalKey _,
              Origin.Ordinal(),
              Origin.Reference _,
              Origin.RecordHash(),
              Origin.RecordCopy(),
              Origin.LoadIdColumn() -> {}
        }
      }
    }
  }

  /// The feeding path that an attribute's path lies at or below, the longest if they are nested.
  private static JsonPath feedOf(Table.Dimension dimension, JsonPath attribute) {
    return dimension.paths().stream()
        .filter(attribute::isAtOrBelow)
        .reduce((a, b) -> a.steps().size() >= b.steps().size() ? a : b)
        .orElseThrow(
            () ->
                StarloadException.defect(
                    attribute + " lies below no path of " + dimension.name(), null));
  }

  private void fill(RowPlan row, Table table) {
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      switch (column.origin()) {
        case Origin.Value(JsonPath at) -> cell(row, at, i, column);
        case Origin.ValueOfKind(JsonPath at, ScalarKind kind) ->
            place(at).cells.add(new Place.Cell(row, i, column, Optional.of(kind)));
        case Origin.OffsetOf(JsonPath at) -> cell(row, at, i, column);
        case Origin.SurrogateKey(),
            Origin.ParentKey(),
            Origin.ParentNaturalKey _,
            Origin.Ordinal(),
            Origin.Reference _,
            Origin.Attribute _,
            Origin.DayPart _,
            Origin.MapKey(),
            Origin.RecordHash(),
            Origin.RecordCopy(),
            Origin.LoadIdColumn() -> {}
      }
    }
  }

  private void cell(RowPlan row, JsonPath path, int index, Column column) {
    place(path).cells.add(new Place.Cell(row, index, column, Optional.empty()));
  }

  private void refer(Table table) {
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).origin() instanceof Origin.Reference(JsonPath at, String dimension)) {
        Place.Target target =
            new Place.Target(plans.getOrDefault(table.name(), List.of()).getFirst().row(), i);
        place(at).feeds.stream()
            .filter(feed -> feed.dimension().table.name().equals(dimension))
            .findFirst()
            .orElseThrow(() -> StarloadException.defect(at + " does not feed " + dimension, null))
            .references()
            .add(target);
      }
    }
  }

  /// What is left out of an array is left out with it.
  private void leaveOut(LeftOut leftOut) {
    JsonPath path = leftOut.path();
    place(path).leftOut = true;
    if (!path.isRoot() && path.steps().getLast() instanceof Step.Elements) {
      place(path.parent()).leftOut = true;
    }
  }

  /// Tells every place whose contract rules over it; all of them are complete now.
  private static void own(Place place, @Nullable RowPlan above) {
    RowPlan here = above;
    for (RowPlan row : place.rows) {
      here = row;
    }
    for (Place.Feed feed : place.feeds) {
      if (here == null || place.hasMembers()) {
        here = feed.row();
      }
    }
    place.owner = here;
    place.settle();
    RowPlan owner = here;
    place.members.forEach((_, member) -> own(member, owner));
    if (place.anyMember != null) {
      own(place.anyMember, owner);
    }
    if (place.elements != null) {
      own(place.elements, owner);
    }
  }

  private Place place(JsonPath path) {
    Place place = root(path.kind());
    for (Step step : path.steps()) {
      place =
          switch (step) {
            case Step.Member(String name) -> place.member(name, counts);
            case Step.AnyMember() -> place.anyMember(counts);
            case Step.Elements() -> place.elements(counts);
          };
    }
    return place;
  }
}
