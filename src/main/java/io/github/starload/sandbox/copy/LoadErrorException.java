package io.github.starload.sandbox.copy;

import io.github.starload.problem.Location;
import io.github.starload.problem.Problem;
import io.github.starload.problem.ProblemKind;
import io.github.starload.problem.StarloadException;

/// A [LoadError] ended the load.
public final class LoadErrorException extends StarloadException {
  private static final long serialVersionUID = 1;

  private final transient LoadError error;

  public LoadErrorException(LoadError error) {
    super(
        new Problem(
            ProblemKind.INPUT,
            "Cannot load a record: " + error.message(),
            Location.InSource.whole(error.file() + ", line " + error.line()),
            ""));
    this.error = error;
  }

  public LoadError error() {
    return error;
  }
}
