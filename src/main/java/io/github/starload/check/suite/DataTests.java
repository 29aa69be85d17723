package io.github.starload.check.suite;

import io.github.starload.design.Column;
import io.github.starload.design.ForeignKey;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The data tests that follow from a design: what its loads prove before they commit, said again in
/// dbt's words.
public final class DataTests {
  private final StarDesign design;
  private final Set<String> doubled;

  /// @param doubled tables whose rows share keys, because a load appended what was there already;
  ///     nothing is claimed to be unique in them
  public DataTests(StarDesign design, Set<String> doubled) {
    this.design = design;
    this.doubled = Set.copyOf(doubled);
  }

  /// The tests of a table, in column order; those of several columns last.
  public List<DataTest> of(Table table) {
    List<DataTest> tests = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!column.nullable()) {
        tests.add(new DataTest.NotNull(table.name(), column.name()));
      }
      if (column.name().equals(table.surrogateKey()) && !doubled.contains(table.name())) {
        tests.add(new DataTest.Unique(table.name(), column.name()));
      }
    }
    for (ForeignKey key : ForeignKey.of(table)) {
      tests.add(
          new DataTest.Relationships(
              table.name(),
              key.column().name(),
              key.table(),
              design.table(key.table()).surrogateKey()));
    }
    naturalKey(table, tests);
    return tests;
  }

  /// Whether a small domain of values would be worth a test: text that comes from the data and is
  /// no key.
  public static boolean mayHaveDomain(Table table, Column column) {
    boolean fromData =
        column.origin() instanceof Origin.Value || column.origin() instanceof Origin.Attribute;
    return fromData
        && column.type() instanceof ColumnType.Varchar
        && !table.naturalKey().contains(column.name());
  }

  private void naturalKey(Table table, List<DataTest> tests) {
    List<String> key = table.naturalKey();
    boolean proved = !doubled.contains(table.name()) && !key.isEmpty();
    if (proved && key.size() == 1) {
      tests.add(new DataTest.Unique(table.name(), key.getFirst()));
    } else if (proved) {
      tests.add(new DataTest.UniqueCombination(table.name(), key));
    }
  }
}
