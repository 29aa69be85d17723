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
    PROBLEM(DesignWords.WEIGHT_PROBLEM, "fth-alert-circle", "failed"),
    /// Something was decided that a person may decide otherwise.
    CHOICE(DesignWords.WEIGHT_CHOICE, "fth-help-circle", "unverified"),
    /// Good to know.
    NOTE(DesignWords.WEIGHT_NOTE, "fth-info", "note");

    private final DesignWords word;
    private final String icon;
    private final String styleClass;

    Weight(DesignWords word, String icon, String styleClass) {
      this.word = word;
      this.icon = icon;
      this.styleClass = styleClass;
    }

    String word() {
      return word.text();
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
              DesignWords.FOUND_DRIFT.text(difference.sentence()),
              new Selection.OfPath(difference.path())));
    }
    roots.forEach(root -> observed(root, found));
    leftOut(outlook.design(), found);
    found.sort(Comparator.comparing(ToDo::weight));
    return List.copyOf(found);
  }

  private static void consequences(Consequences.OfTable table, List<ToDo> found) {
    add(found, Weight.PROBLEM, table.repeatedKeys(), table, DesignWords.FOUND_REPEATED_KEYS);
    add(found, Weight.PROBLEM, table.missingKeys(), table, DesignWords.FOUND_MISSING_KEYS);
    add(found, Weight.NOTE, table.orphans(), table, DesignWords.FOUND_ORPHANS);
  }

  private static void add(
      List<ToDo> found, Weight weight, Count count, Consequences.OfTable table, DesignWords words) {
    if (count.value() > 0) {
      found.add(
          new ToDo(
              weight,
              words.text(count.text(), table.table()),
              new Selection.OfTable(table.table())));
    }
  }

  private static void observed(PathNode node, List<ToDo> found) {
    PathProfile at = node.at();
    Selection where = new Selection.OfPath(at.path());
    if (node.isMixed()) {
      found.add(
          new ToDo(
              Weight.CHOICE,
              DesignWords.FOUND_MIXED.text(
                  at.path(),
                  String.join(DesignWords.AND.text(), at.kinds()),
                  DesignText.role(node.role())),
              where));
    }
    for (Misfit misfit : at.misfits()) {
      found.add(
          new ToDo(
              Weight.PROBLEM,
              DesignWords.FOUND_MISFIT.text(
                  Amount.of(misfit.count(), "value"),
                  at.path(),
                  misfit.reason().words(),
                  misfit.example()),
              where));
    }
    boolean onlyNull = node.count() == 0 && at.occurrences().nulls() > 0;
    if (onlyNull && !node.path().isRoot()) {
      found.add(new ToDo(Weight.NOTE, DesignWords.FOUND_ONLY_NULL.text(at.path()), where));
    }
    node.children().forEach(child -> observed(child, found));
  }

  private static void leftOut(StarDesign design, List<ToDo> found) {
    for (LeftOut left : design.leftOut()) {
      found.add(
          new ToDo(
              Weight.NOTE,
              DesignWords.FOUND_LEFT_OUT.text(left.path(), left.reason()),
              new Selection.OfPath(left.path())));
    }
  }
}
