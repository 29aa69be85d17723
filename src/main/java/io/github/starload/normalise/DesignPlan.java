package io.github.starload.normalise;

import io.github.starload.design.Column;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.problem.StarloadException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A design turned inside out: from tables with paths to one tree of paths that knows its tables.
final class DesignPlan {
  private final PathCounts counts;
  private final Map<String, TablePlan> byName = new HashMap<>();
  private final List<TablePlan> plans = new ArrayList<>();

  DesignPlan(StarDesign design, PathCounts counts) {
    this.counts = counts;
    for (Table table : design.tables()) {
      switch (table) {
        case Table.Fact fact -> add(fact, fact.path());
        case Table.Detail detail -> addBelow(detail, detail.path(), detail.parent());
        case Table.Bridge bridge -> addBelow(bridge, bridge.path(), bridge.parent());
        case Table.Dimension _ -> {}
      }
    }
    design.leftOut().forEach(this::leaveOut);
  }

  /// The table of the records.
  TablePlan fact() {
    return plans.getFirst();
  }

  private TablePlan add(Table table, JsonPath path) {
    TablePlan plan = new TablePlan(table, new Place(path, counts));
    byName.put(table.name(), plan);
    plans.add(plan);
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      switch (column.origin()) {
        case Origin.Value(JsonPath at) -> cell(plan, at, i, column);
        case Origin.ValueOfKind(JsonPath at, _) -> cell(plan, at, i, column);
        case Origin.OffsetOf(JsonPath at) -> cell(plan, at, i, column);
        case Origin.Reference(JsonPath at, _) -> cell(plan, at, i, column);
        case Origin.SurrogateKey(),
            Origin.ParentKey(),
            Origin.ParentNaturalKey _,
            Origin.Ordinal(),
            Origin.Attribute _,
            Origin.DayPart _,
            Origin.MapKey(),
            Origin.RecordHash(),
            Origin.RecordCopy(),
            Origin.LoadIdColumn() -> {}
      }
    }
    return plan;
  }

  private void addBelow(Table table, JsonPath path, String parent) {
    TablePlan above = byName.get(parent);
    if (above == null) {
      throw StarloadException.defect("Table " + table.name() + " stands before its parent", null);
    }
    place(above, path).elements = add(table, path);
  }

  private void cell(TablePlan plan, JsonPath path, int index, Column column) {
    place(plan, path).cells.add(new Place.Cell(index, column));
  }

  private void leaveOut(LeftOut leftOut) {
    TablePlan owner =
        plans.stream()
            .filter(plan -> leftOut.path().isAtOrBelow(plan.root.path))
            .reduce((a, b) -> a.root.path.steps().size() >= b.root.path.steps().size() ? a : b)
            .orElseThrow();
    place(owner, leftOut.path()).leftOut = true;
  }

  /// The place of a path below the record or element that feeds the table; a last step into the
  /// elements of an array stands for the array.
  private Place place(TablePlan plan, JsonPath path) {
    Place place = plan.root;
    for (Step step : path.steps().subList(plan.root.path.steps().size(), path.steps().size())) {
      if (step instanceof Step.Member(String name)) {
        place = place.member(name, counts);
      }
    }
    return place;
  }
}
