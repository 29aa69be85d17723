package io.github.starload.design.edit;

import io.github.starload.design.Column;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.List;

/// Finds what an edit names, or refuses the edit.
final class Refused {
  private Refused() {}

  static Table table(StarDesign design, String name, String cannot) {
    List<String> names = design.tables().stream().map(Table::name).toList();
    if (!names.contains(name)) {
      throw edit(
          cannot + ": the design has no table \"" + name + "\"",
          "Choose one of " + String.join(", ", names));
    }
    return design.table(name);
  }

  static Table.Dimension dimension(StarDesign design, String name, String cannot) {
    if (table(design, name, cannot) instanceof Table.Dimension dimension) {
      return dimension;
    }
    throw edit(cannot + ": table " + name + " is no dimension", "Choose a dimension");
  }

  static Column column(Table table, String name, String cannot) {
    return table.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                edit(
                    cannot + ": table " + table.name() + " has no column \"" + name + "\"",
                    "Choose one of "
                        + String.join(", ", table.columns().stream().map(Column::name).toList())));
  }

  static StarloadException edit(String what, String todo) {
    return StarloadException.input(what, Location.NOWHERE, todo);
  }
}
