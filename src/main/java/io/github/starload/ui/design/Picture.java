package io.github.starload.ui.design;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.load.LoadStatements;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Outlook;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that the screen shows of a design, worked out away from the FX thread.
///
/// @param consequences by table; empty without data
/// @param sql the statements for each table
record Picture(
    StarDesign design,
    Optional<Outlook> outlook,
    List<PathNode> roots,
    Drawing drawing,
    List<ToDo> toDo,
    Map<String, Consequences.OfTable> consequences,
    Map<String, String> sql) {

  /// Of a design and the data it was made for.
  static Picture of(Outlook outlook) {
    StarDesign design = outlook.design();
    Map<String, Consequences.OfTable> consequences = new LinkedHashMap<>();
    outlook.consequences().tables().forEach(table -> consequences.put(table.table(), table));
    List<PathNode> roots = PathNode.roots(outlook.dataset().profile(), design);
    return new Picture(
        design,
        Optional.of(outlook),
        roots,
        StarLayout.of(StarGraph.of(design, table -> facts(table, consequences))),
        ToDo.of(outlook, roots),
        consequences,
        sql(design));
  }

  /// Of a design without data.
  static Picture of(StarDesign design) {
    return new Picture(
        design,
        Optional.empty(),
        List.of(),
        StarLayout.of(StarGraph.of(design, table -> DesignText.facts(table, ""))),
        List.of(),
        Map.of(),
        sql(design));
  }

  private static String facts(Table table, Map<String, Consequences.OfTable> consequences) {
    Consequences.OfTable known = consequences.get(table.name());
    String rows =
        known == null
            ? ""
            : switch (known.rows().certainty()) {
              case EXACT -> Amount.of(known.rows().value(), "row");
              case ESTIMATED -> DesignWords.NEARLY.text(Amount.of(known.rows().value(), "row"));
              case UNKNOWN -> "";
            };
    return DesignText.facts(table, rows);
  }

  private static Map<String, String> sql(StarDesign design) {
    LoadStatements statements = LoadStatements.of(design);
    Map<String, String> sql = new LinkedHashMap<>();
    design
        .tables()
        .forEach(
            table ->
                sql.put(
                    table.name(),
                    DesignWords.SQL_HEAD.text() + "\n\n" + statements.text(table) + "\n"));
    return sql;
  }
}
