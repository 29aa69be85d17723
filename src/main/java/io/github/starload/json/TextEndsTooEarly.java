package io.github.starload.json;

import io.github.starload.problem.Problem;
import io.github.starload.problem.StarloadException;

/// The text stopped inside a value: more text might complete it.
public final class TextEndsTooEarly extends StarloadException {
  private static final long serialVersionUID = 1;

  TextEndsTooEarly(Problem problem) {
    super(problem, null);
  }
}
