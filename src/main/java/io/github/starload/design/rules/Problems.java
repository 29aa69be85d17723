package io.github.starload.design.rules;

import java.util.ArrayList;
import java.util.List;

/// Gathers what is wrong, in the order in which it is found.
final class Problems {
  private final List<DesignProblem> found = new ArrayList<>();

  void add(String at, String what, String todo) {
    found.add(new DesignProblem(at, what, todo));
  }

  List<DesignProblem> all() {
    return List.copyOf(found);
  }
}
