package io.github.starload.design.file;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Gathers the mistakes of a file.
final class Mistakes {
  private final List<Problem> found = new ArrayList<>();

  void add(String what, Location where, String todo) {
    found.add(new Problem(ProblemKind.INPUT, what, where, todo));
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /// In the order of the lines.
  List<Problem> all() {
    return found.stream()
        .sorted(Comparator.comparingLong(Mistakes::line).thenComparingLong(Mistakes::column))
        .toList();
  }

  private static long line(Problem problem) {
    return problem.where() instanceof Location.InSource at ? at.line() : 0;
  }

  private static long column(Problem problem) {
    return problem.where() instanceof Location.InSource at ? at.column() : 0;
  }
}
