package io.github.starload.design.rules;

import io.github.starload.design.CalendarPart;
import io.github.starload.design.Column;
import io.github.starload.design.NullReference;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.json.JsonPath.Step;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The natural key of a table: what it is made of, and that it stands before the other columns.
final class KeyRules {
  private final StarDesign design;
  private final Table table;
  private final String tableAt;
  private final String at;
  private final Problems problems;

  KeyRules(StarDesign design, Table table, String at, Problems problems) {
    this.design = design;
    this.table = table;
    this.tableAt = at;
    this.at = at + ".naturalKey";
    this.problems = problems;
  }

  void check() {
    List<String> key = table.naturalKey();
    if (key.isEmpty() || new HashSet<>(key).size() < key.size()) {
      refuse("is empty or names a column twice", "");
      return;
    }
    List<Column> columns = new ArrayList<>();
    for (String name : key) {
      Optional<Column> column = Columns.find(table, name);
      if (column.isEmpty()) {
        refuse("names column " + name + ", which is not there", "Name columns of the table");
        return;
      }
      columns.add(column.get());
    }
    columns.forEach(this::column);
    if (hasUnknownRow()) {
      unknownRow();
    }
    madeOf(columns);
    standsFirst(key);
  }

  private void column(Column column) {
    if (column.nullable() && !hasUnknownRow()) {
      refuse("holds column " + column.name() + ", in which NULL may stand", "A key has a value");
    }
    if (column.type() instanceof ColumnType.Super) {
      refuse("holds column " + column.name() + " of type SUPER", "Values of a key are scalar");
    }
  }

  private boolean hasUnknownRow() {
    return table instanceof Table.Dimension dimension
        && dimension.nullReference() == NullReference.NAMES_UNKNOWN;
  }

  /// The row for the unknown has NULL everywhere but in its surrogate key.
  private void unknownRow() {
    for (Column column : table.columns()) {
      boolean made =
          column.origin() instanceof Origin.SurrogateKey
              || column.origin() instanceof Origin.LoadIdColumn;
      if (!made && !column.nullable()) {
        problems.add(
            tableAt + ".nullReference",
            "Table "
                + table.name()
                + " has a row for the unknown, and column "
                + column.name()
                + " takes no NULL",
            "Make it nullable");
      }
    }
  }

  private void madeOf(List<Column> columns) {
    List<Origin> origins = columns.stream().map(Column::origin).toList();
    switch (table) {
      case Table.Fact _ -> {
        boolean hash = origins.equals(List.of(new Origin.RecordHash(), new Origin.RecordCopy()));
        if (!hash && !origins.stream().allMatch(Origin.Value.class::isInstance)) {
          refuse(
              "is made of neither values of the record nor its hash and copy",
              "Choose columns that hold values");
        }
      }
      case Table.Dimension _ -> {
        boolean day = origins.equals(List.of(new Origin.DayPart(CalendarPart.DAY)));
        if (!day && !origins.stream().allMatch(Origin.Attribute.class::isInstance)) {
          refuse(
              "is made of neither attributes nor the day", "Choose columns that hold attributes");
        }
      }
      case Table.Detail detail -> belowParent(origins, detail.parent(), detail.path());
      case Table.Bridge bridge -> belowParent(origins, bridge.parent(), bridge.path());
    }
  }

  private void belowParent(List<Origin> origins, String parent, JsonPath path) {
    Optional<Table> above = Columns.table(design, parent);
    if (above.isEmpty()) {
      // Refused where the table's place is judged.
      return;
    }
    List<Origin> expected = new ArrayList<>();
    above.get().naturalKey().forEach(column -> expected.add(new Origin.ParentNaturalKey(column)));
    if (!above.get().paths().contains(path) && !path.isRoot()) {
      switch (path.steps().getLast()) {
        case Step.Elements() -> expected.add(new Origin.Ordinal());
        case Step.AnyMember() -> expected.add(new Origin.MapKey());
        case Step.Member _ -> {}
      }
    }
    if (!origins.equals(expected)) {
      refuse(
          "is not the natural key of "
              + parent
              + ", in its order, followed by what tells apart the rows below one parent",
          "");
    }
  }

  private void standsFirst(List<String> key) {
    boolean hasParent = table instanceof Table.Detail || table instanceof Table.Bridge;
    int from = hasParent ? 2 : 1;
    List<String> names = table.columns().stream().map(Column::name).toList();
    int to = from + key.size();
    if (to > names.size() || !names.subList(from, to).equals(key)) {
      refuse(
          "does not stand right after the surrogate key"
              + (hasParent ? " and the parent's key" : ""),
          "Move its columns there, in its order");
    }
  }

  private void refuse(String why, String todo) {
    problems.add(at, "The natural key of table " + table.name() + " " + why, todo);
  }
}
