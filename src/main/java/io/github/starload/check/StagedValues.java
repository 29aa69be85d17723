package io.github.starload.check;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.normalise.PathCounts;
import io.github.starload.stage.ColumnTotals.Measure;
import io.github.starload.stage.StagedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds the cells that lie in the parts against the values that the accounting calls written, so
/// that a value that is lost on the way to its part is seen.
public final class StagedValues {
  private final StarDesign design;
  private final SourceCounts loaded;
  private final PathCounts normalised;

  /// How many columns a value at each path goes to.
  private final Map<JsonPath, Integer> uses = new HashMap<>();

  /// @param loaded without the rejected records
  public StagedValues(StarDesign design, SourceCounts loaded, PathCounts normalised) {
    this.design = design;
    this.loaded = loaded;
    this.normalised = normalised;
    for (Table table : design.tables()) {
      for (Column column : table.columns()) {
        paths(column).forEach(path -> uses.merge(path, 1, Integer::sum));
      }
    }
  }

  /// The check of a table: every column whose values come from paths that feed no other. Elements
  /// below a dimension are left to the other checks: null ones among them are merged uncounted.
  public Check check(StagedTable staged) {
    Table table = staged.table();
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    List<Column> columns = table.stagedColumns();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      List<JsonPath> paths = paths(column);
      boolean counts =
          !paths.isEmpty()
              && !(column.origin() instanceof Origin.Reference)
              && paths.stream().allMatch(path -> uses.getOrDefault(path, 0) == 1)
              && !(table.paths().equals(paths) && isBelowDimension(table));
      if (counts) {
        long written = paths.stream().mapToLong(path -> written(table, path)).sum();
        String found = staged.totals().get(i).figures().getOrDefault(Measure.COUNT, "0");
        if (!found.equals(Long.toString(written))) {
          expected.add(column.name() + " " + written);
          actual.add(column.name() + " " + found);
        }
      }
    }
    String all = "every value that was written";
    return Check.equal(
        "values staged",
        CheckStage.FIRST,
        expected.isEmpty() ? all : String.join(", ", expected),
        actual.isEmpty() ? all : String.join(", ", actual),
        "The parts do not hold the values that the accounting calls written");
  }

  /// An element that is null is written as a row, but leaves its cell NULL.
  private long written(Table table, JsonPath path) {
    PathCounts.Counter counter = normalised.byPath().get(path);
    long written = counter == null ? 0 : counter.written();
    boolean makesRow = !(table instanceof Table.Dimension) && table.paths().contains(path);
    return makesRow ? written - loaded.nothingAt(path) : written;
  }

  private boolean isBelowDimension(Table table) {
    return switch (table) {
      case Table.Detail detail -> isOrIsBelowDimension(design.table(detail.parent()));
      case Table.Bridge bridge -> isOrIsBelowDimension(design.table(bridge.parent()));
      case Table.Fact _, Table.Dimension _ -> false;
    };
  }

  private boolean isOrIsBelowDimension(Table table) {
    return table instanceof Table.Dimension || isBelowDimension(table);
  }

  private static List<JsonPath> paths(Column column) {
    return switch (column.origin()) {
      case Origin.Value(JsonPath path) -> List.of(path);
      case Origin.ValueOfKind(JsonPath path, _) -> List.of(path, path);
      case Origin.Attribute(var paths) -> paths;
      case Origin.Reference(JsonPath path, _) -> List.of(path);
      case Origin.OffsetOf _,
          Origin.DayPart _,
          Origin.MapKey(),
          Origin.SurrogateKey(),
          Origin.ParentKey(),
          Origin.ParentNaturalKey _,
          Origin.Ordinal(),
          Origin.RecordHash(),
          Origin.RecordCopy(),
          Origin.LoadIdColumn() ->
          List.of();
    };
  }
}
