package io.github.starload.design.file;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;
import java.util.List;
import java.util.stream.Collectors;

/// A design file with mistakes, all of them.
public final class UnusableDesign extends StarloadException {
  private static final long serialVersionUID = 1;

  private final transient List<Problem> mistakes;

  UnusableDesign(String name, List<Problem> mistakes) {
    super(problem(name, mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /// Each mistake with line, column and path, in the order of the file's parts.
  public List<Problem> mistakes() {
    return mistakes;
  }

  private static Problem problem(String name, List<Problem> mistakes) {
    if (mistakes.size() == 1) {
      Problem only = mistakes.getFirst();
      return new Problem(
          ProblemKind.INPUT, "Cannot use the design: " + only.what(), only.where(), only.todo());
    }
    String list =
        mistakes.stream().map(Problem::sentence).collect(Collectors.joining("\n  ", "\n  ", "\n"));
    return new Problem(
        ProblemKind.INPUT,
        "Cannot use the design "
            + name
            + ": it has "
            + mistakes.size()
            + " mistakes:"
            + list
            + "Mend these places",
        Location.NOWHERE,
        "");
  }
}
