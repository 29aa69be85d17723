package io.github.starload.design.rules;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.Table;
import java.util.List;

/// The frame of a table: surrogate key first, then the keys, the load id last, a grain.
final class ShapeRules {
  /// `redshift-facts.md` section 3.2.
  private static final int MOST_COLUMNS = 1600;

  private final Table table;
  private final String at;
  private final Problems problems;

  ShapeRules(Table table, String at, Problems problems) {
    this.table = table;
    this.at = at;
    this.problems = problems;
  }

  void check() {
    if (table.grain().isBlank()) {
      problems.add(
          at + ".grain", "Table " + table.name() + " does not say what one row stands for", "");
    }
    List<Column> columns = table.columns();
    if (columns.size() > MOST_COLUMNS) {
      problems.add(
          at + ".columns",
          "Table "
              + table.name()
              + " has "
              + columns.size()
              + " columns and Redshift takes "
              + MOST_COLUMNS,
          "Keep an object whole as SUPER, make it a table of its own, or leave it out");
    }
    boolean framed =
        columns.size() > 2
            && columns.getFirst().origin() instanceof Origin.SurrogateKey
            && columns.getLast().origin() instanceof Origin.LoadIdColumn;
    if (!framed) {
      problems.add(
          at + ".columns",
          "Table "
              + table.name()
              + " does not begin with its surrogate key and end with the load id, a key between",
          "");
    }
    for (int i = 0; i < columns.size(); i++) {
      boolean misplaced =
          switch (columns.get(i).origin()) {
            case Origin.SurrogateKey() -> i > 0;
            case Origin.LoadIdColumn() -> i < columns.size() - 1;
            case Origin.ParentKey() -> i != 1;
            case Origin.Value _,
                Origin.ValueOfKind _,
                Origin.Attribute _,
                Origin.DayPart _,
                Origin.MapKey(),
                Origin.OffsetOf _,
                Origin.ParentNaturalKey _,
                Origin.Ordinal(),
                Origin.Reference _,
                Origin.RecordHash(),
                Origin.RecordCopy() ->
                false;
          };
      if (columns.get(i).contract().isPresent() && !columns.get(i).holdsValues()) {
        problems.add(
            at + ".columns[" + i + "].contract",
            "Column "
                + columns.get(i).name()
                + " of table "
                + table.name()
                + " has a contract and holds no values of the data",
            "Give the contract to a column that does, or to the table");
      }
      if (misplaced) {
        problems.add(
            at + ".columns[" + i + "]",
            "Column "
                + columns.get(i).name()
                + " of table "
                + table.name()
                + " is out of place: the surrogate key stands first, the parent's key second, the"
                + " load id last",
            "");
      }
    }
  }
}
