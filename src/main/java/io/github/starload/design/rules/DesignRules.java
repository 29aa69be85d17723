package io.github.starload.design.rules;

import io.github.starload.design.StarDesign;
import io.github.starload.design.Table;
import io.github.starload.problem.Location;
import io.github.starload.problem.StarloadException;
import java.util.List;

/// Whether a design is whole, so that it can be loaded.
///
/// Asked for each design that is read from a file and for the result of each edit.
public final class DesignRules {
  private DesignRules() {}

  /// Everything that is wrong with a design: its head, its tables in order, what it leaves out.
  /// Empty if it is whole.
  public static List<DesignProblem> problems(StarDesign design) {
    Problems problems = new Problems();
    new HeadRules(design, problems).check();
    new NameRules(design, problems).check();
    for (int i = 0; i < design.tables().size(); i++) {
      Table table = design.tables().get(i);
      String at = "$.tables[" + i + "]";
      new ShapeRules(table, at, problems).check();
      new KeyRules(design, table, at, problems).check();
      new OriginRules(design, table, at, problems).check();
      new PlaceRules(design, i, at, problems).check();
    }
    new PathRules(design, problems).check();
    return problems.all();
  }

  /// Passes a design that is whole.
  ///
  /// @param cannot what is refused otherwise, as "Cannot rename the table"
  /// @throws StarloadException of kind INPUT with the first thing that is wrong
  public static StarDesign require(StarDesign design, String cannot) {
    List<DesignProblem> problems = problems(design);
    if (!problems.isEmpty()) {
      DesignProblem first = problems.getFirst();
      throw StarloadException.input(cannot + ": " + first.what(), Location.NOWHERE, first.todo());
    }
    return design;
  }
}
