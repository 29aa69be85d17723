package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.Contract;
import io.github.starload.design.Evidence;
import io.github.starload.design.LeftOut;
import io.github.starload.design.Origin;
import io.github.starload.design.OriginPaths;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.json.JsonPath;
import io.github.starload.type.ColumnType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Leaves out a path: whatever it fills goes, and the path is listed by name.
final class Leaving {
  private final StarDesign design;
  private final JsonPath path;
  private final String cannot;

  private Leaving(StarDesign design, DesignEdit.LeaveOut edit) {
    this.design = design;
    this.path = edit.path();
    this.cannot = "Cannot " + EditText.of(edit);
  }

  static StarDesign apply(StarDesign design, DesignEdit.LeaveOut edit) {
    return new Leaving(design, edit).apply(edit.occurrences());
  }

  private StarDesign apply(long occurrences) {
    if (path.isRoot()) {
      throw Refused.edit(cannot + ": these are the records themselves", "Do not give their files");
    }
    List<Table> tables = new ArrayList<>();
    for (Table table : design.tables()) {
      if (!goes(table)) {
        tables.add(without(table));
      }
    }
    Set<String> names = tables.stream().map(Table::name).collect(Collectors.toSet());
    if (tables.equals(design.tables())) {
      throw refuse();
    }
    List<LeftOut> leftOut = new ArrayList<>(design.leftOut());
    leftOut.removeIf(left -> left.path().isAtOrBelow(path));
    leftOut.add(new LeftOut(listed(), occurrences, "A person left it out."));
    List<Evidence> evidence =
        design.evidence().stream()
            .filter(e -> names.contains(e.table()) && !e.path().isAtOrBelow(path))
            .toList();
    Map<String, Contract> contracts = new HashMap<>(design.contracts());
    contracts.keySet().retainAll(names);
    return PureEdits.contracts(Changed.parts(design, tables, leftOut, evidence), contracts);
  }

  /// An array is listed by its elements, as the tool lists it.
  private JsonPath listed() {
    boolean isArray =
        design.tables().stream().anyMatch(table -> table.paths().contains(path.elements()));
    return isArray ? path.elements() : path;
  }

  private boolean goes(Table table) {
    return table.paths().stream().allMatch(feeding -> feeding.isAtOrBelow(path));
  }

  private Table without(Table table) {
    for (Column column : table.columns()) {
      boolean whole =
          column.type() instanceof ColumnType.Super
              && OriginPaths.of(column.origin()).stream()
                  .anyMatch(kept -> path.isAtOrBelow(kept) && !path.equals(kept));
      if (whole) {
        throw Refused.edit(
            cannot + ": column " + column.name() + " of " + table.name() + " keeps it whole",
            "Leave out the whole of it, or set another role there");
      }
    }
    List<Column> columns = new ArrayList<>();
    for (Column column : table.columns()) {
      if (!isFilled(column)) {
        columns.add(column);
      } else if (column.origin() instanceof Origin.Attribute(var paths)
          && !paths.stream().allMatch(p -> p.isAtOrBelow(path))) {
        List<JsonPath> left = paths.stream().filter(p -> !p.isAtOrBelow(path)).toList();
        columns.add(Changed.filled(column, new Origin.Attribute(left)));
      } else if (table.naturalKey().contains(column.name())) {
        throw Refused.edit(
            cannot + ": the rows of " + table.name() + " are identified by " + column.name(),
            "Choose another key of " + table.name() + " first");
      }
    }
    Table narrowed = Changed.columns(table, columns);
    return narrowed instanceof Table.Dimension dimension
        ? Changed.paths(
            dimension, dimension.paths().stream().filter(p -> !p.isAtOrBelow(path)).toList())
        : narrowed;
  }

  private boolean isFilled(Column column) {
    return OriginPaths.of(column.origin()).stream().anyMatch(p -> p.isAtOrBelow(path));
  }

  private RuntimeException refuse() {
    boolean already = design.leftOut().stream().anyMatch(left -> path.isAtOrBelow(left.path()));
    return already
        ? Refused.edit(cannot + ": it is left out already", "Nothing is to be done")
        : Refused.edit(
            cannot + ": no column and no table is filled from it",
            "Give a path as the design shows it, such as $.cores[].core");
  }
}
