package io.github.starload.ui.design;

import io.github.starload.design.LeftOut;
import io.github.starload.design.StarDesign;
import io.github.starload.profile.Misfit;
import io.github.starload.profile.PathProfile;
import io.github.starload.suggest.edit.Consequences;
import io.github.starload.suggest.edit.Count;
import io.github.starload.suggest.edit.DesignDrift;
import io.github.starload.ui.control.Amount;
import io.github.starload.ui.session.Outlook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One thing about a design that a person should look at.
///
/// @param where it leads to
record ToDo(Weight weight, String sentence, Selection where) {

  /// How much it matters; the heaviest come first.
  enum Weight {
    /// A load would stop or reject.
    PROBLEM("Problem", "fth-alert-circle", "failed"),
    /// Something was decided that a person may decide otherwise.
    CHOICE("Choice", "fth-help-circle", "unverified"),
    /// Good to know.
    NOTE("Note", "fth-info", "note");

    private final String word;
    private final String icon;
    private final String styleClass;

    Weight(String word, String icon, String styleClass) {
      this.word = word;
      this.icon = icon;
      this.styleClass = styleClass;
    }

    String word() {
      return word;
    }

    String icon() {
      return icon;
    }

    String styleClass() {
      return styleClass;
    }
  }

  /// All of them, the heaviest first, then in the order of the design.
  static List<ToDo> of(Outlook outlook, List<PathNode> roots) {
    List<ToDo> found = new ArrayList<>();
    outlook.consequences().tables().forEach(table -> consequences(table, found));
    for (DesignDrift.Difference difference : outlook.drift().found()) {
      found.add(
          new ToDo(
              Weight.PROBLEM,
              "Not foreseen: " + difference.sentence() + ".",
              new Selection.OfPath(difference.path())));
    }
    roots.forEach(root -> observed(root, found));
    leftOut(outlook.design(), found);
    found.sort(Comparator.comparing(ToDo::weight));
    return List.copyOf(found);
  }

  private static void consequences(Consequences.OfTable table, List<ToDo> found) {
    Selection where = new Selection.OfTable(table.table());
    add(
        found,
        Weight.PROBLEM,
        table.repeatedKeys(),
        where,
        " rows of " + table.table() + " have a key that another row has; a load would stop.");
    add(
        found,
        Weight.PROBLEM,
        table.missingKeys(),
        where,
        " rows of " + table.table() + " have no key; a load would stop.");
    add(
        found,
        Weight.NOTE,
        table.orphans(),
        where,
        " keys of " + table.table() + " are named, and no record describes them.");
  }

  private static void add(
      List<ToDo> found, Weight weight, Count count, Selection where, String rest) {
    if (count.value() > 0) {
      found.add(new ToDo(weight, count.text() + rest, where));
    }
  }

  private static void observed(PathNode node, List<ToDo> found) {
    PathProfile at = node.at();
    Selection where = new Selection.OfPath(at.path());
    if (node.isMixed()) {
      found.add(
          new ToDo(
              Weight.CHOICE,
              at.path()
                  + " holds "
                  + String.join(" and ", at.kinds())
                  + "; kept as "
                  + DesignText.role(node.role())
                  + ".",
              where));
    }
    for (Misfit misfit : at.misfits()) {
      found.add(
          new ToDo(
              Weight.PROBLEM,
              Amount.of(misfit.count(), "value")
                  + " at "
                  + at.path()
                  + ": "
                  + misfit.reason().words()
                  + ", such as \""
                  + misfit.example()
                  + "\".",
              where));
    }
    boolean onlyNull = node.count() == 0 && at.occurrences().nulls() > 0;
    if (onlyNull && !node.path().isRoot()) {
      found.add(
          new ToDo(
              Weight.NOTE,
              at.path() + " is only ever null; type its column, or leave it out.",
              where));
    }
    node.children().forEach(child -> observed(child, found));
  }

  private static void leftOut(StarDesign design, List<ToDo> found) {
    for (LeftOut left : design.leftOut()) {
      found.add(
          new ToDo(
              Weight.NOTE,
              left.path() + " is left out: " + left.reason(),
              new Selection.OfPath(left.path())));
    }
  }
}
