package io.github.starload.design.rules;

import io.github.starload.design.Column;
import io.github.starload.design.Origin;
import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.design.TableNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Names of tables and columns: taken by Redshift, each once.
final class NameRules {
  private final StarDesign design;
  private final Problems problems;

  NameRules(StarDesign design, Problems problems) {
    this.design = design;
    this.problems = problems;
  }

  void check() {
    Set<String> names = new HashSet<>();
    List<Table> tables = design.tables();
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      String at = "$.tables[" + i + "]";
      name("table", table.name(), at + ".name");
      if (!names.add(table.name())) {
        problems.add(
            at + ".name", "Two tables are named " + table.name(), "Give each a name of its own");
      }
      columns(table, at);
    }
  }

  private void columns(Table table, String atTable) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < table.columns().size(); i++) {
      Column column = table.columns().get(i);
      String at = atTable + ".columns[" + i + "].name";
      name("column of table " + table.name() + ",", column.name(), at);
      if (!names.add(column.name())) {
        problems.add(
            at,
            "Two columns of table " + table.name() + " are named " + column.name(),
            "Give each a name of its own");
      }
      boolean isLoadId = column.origin() instanceof Origin.LoadIdColumn;
      if (isLoadId != column.name().equals(StarDesign.LOAD_ID_COLUMN)) {
        problems.add(
            at,
            "Column "
                + column.name()
                + " of table "
                + table.name()
                + ": the name "
                + StarDesign.LOAD_ID_COLUMN
                + " belongs to the load id and to nothing else",
            "");
      }
    }
  }

  private void name(String of, String name, String at) {
    TableNames.refusal(name)
        .ifPresent(
            reason ->
                problems.add(
                    at, "The name of the " + of + " \"" + name + "\" is not taken: " + reason, ""));
  }
}
